"""Which addresses of the network are nobody's business but the reader's own."""

import ipaddress


def is_private(address: str) -> bool:
    """Say whether an IP address is private, loopback, link-local or otherwise not of the public network."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    inner = _inside(found)
    return not found.is_global or found.is_multicast or (inner is not None and not inner.is_global)


def _inside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address an IPv6 one carries (mapped, 6to4, NAT64), which is where it leads."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
