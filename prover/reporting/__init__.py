"""What runs came to: statistics, comparisons and tables over finished attempts."""
