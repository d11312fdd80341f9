"""What the weigher of sources is taught from, and how."""
