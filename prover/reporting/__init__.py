"""What runs came to: figures, tables, and a page to look at every search."""
