"""What the dialogue offers to search: a topic to all its readers, a post to those who got it."""

from collections.abc import Iterable

from portal.core.search import SearchIndex
from portal.core.words import Document
from portal.dialogue.models import Post, Topic, TopicReader

topic_index = SearchIndex("topic_index")
post_index = SearchIndex("post_index")


def topic_document(topic: Topic, readers: Iterable[TopicReader]) -> Document:
    """Title and summary, for everyone who reads the topic."""
    return Document(topic.number, topic.title, topic.summary, tuple(one.reader for one in readers))


def post_document(post: Post, readers: Iterable[TopicReader]) -> Document:
    """The words of a post, for the readers that were there when it was written."""
    there = tuple(one.reader for one in readers if one.since <= post.position)
    return Document(post.position, "", post.text, there)
