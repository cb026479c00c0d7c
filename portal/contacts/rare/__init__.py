"""Words that stand on few cards, found without reading all of them."""
