"""The pack ``ip_asn``: the professionalism index of civil servants, their units and their agency."""
