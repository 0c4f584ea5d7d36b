"""Collecting a thousand feeds over loopback, beside the library `reader` and, if it is installed, newsboat."""
