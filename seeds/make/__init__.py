"""Makes the practice articles from `seeds/source`: `python -m seeds.make` (needs exiftool)."""
