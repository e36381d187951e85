"""Tools on text without an opinion on news: the gate, folding, sentences, quotation marks, names."""
