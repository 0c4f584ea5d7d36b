"""Which IP addresses are nobody's business but their own network's."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_V4 = tuple(
    ip_network(net)
    for net in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by carriers (RFC 6598); a cloud's metadata at 100.100.100.200
        "127.0.0.0/8",
        "168.63.129.16/32",  # Azure's host, reachable from every virtual machine
        "169.254.0.0/16",  # link-local; most clouds' metadata at .169.254
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments; a cloud's metadata at 192.0.0.192
        "192.0.2.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarks between devices
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
_GLOBAL_V6 = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")
_V6 = tuple(
    ip_network(net)
    for net in (
        "2001::/23",  # protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32",
        "3fff::/20",
    )
)


def public(address: str) -> bool:
    """Whether anyone on the internet may be found there, by the registries of special addresses.

    Sources: https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry, written out
    because ipaddress.is_global differs between Python versions and takes NAT64 of a private address for public.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return _public_v4(ip) if isinstance(ip, IPv4Address) else _public_v6(ip)


def _public_v4(ip: IPv4Address) -> bool:
    return not any(ip in net for net in _V4)


def _public_v6(ip: IPv6Address) -> bool:
    if ip in _NAT64:  # RFC 6052; how hosts without IPv4 reach it, so it is as public as what it carries
        return _public_v4(IPv4Address(int(ip) & 0xFFFFFFFF))
    if ip.sixtofour is not None:
        return _public_v4(ip.sixtofour)
    if (int(ip) >> 32) & 0xFDFFFFFF == 0x00005EFE:  # ISATAP, RFC 5214, section 6.1
        return _public_v4(IPv4Address(int(ip) & 0xFFFFFFFF)) and ip in _GLOBAL_V6
    return ip in _GLOBAL_V6 and not any(ip in net for net in _V6)
