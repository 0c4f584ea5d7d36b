"""A pure function run in a child process with CPU, memory and time limits."""
