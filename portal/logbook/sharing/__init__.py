"""What partners read: frozen copies of entries, one reader row per organisation."""
