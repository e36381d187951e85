"""What a reader wants done, one use case a file; both front ends go through here."""
