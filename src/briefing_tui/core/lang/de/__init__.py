"""The words of German journalism that quotations need."""
