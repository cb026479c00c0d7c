"""The file of a problem leaves some time after closing; the story that was told of it stays longer."""
