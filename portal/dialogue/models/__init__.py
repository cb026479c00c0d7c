"""Topics, who reads them, what is said in them, and how far each person has read."""

from portal.dialogue.models.notices import Notice, NoticeKind
from portal.dialogue.models.people import Attention, Draft, TopicMark
from portal.dialogue.models.posts import HiddenText, Mention, Post, PostKind, PostVersion, SummaryVersion
from portal.dialogue.models.rounds import Round, RoundAnswer, RoundKind, Stance
from portal.dialogue.models.topics import Answer, Topic, TopicEntry, TopicReader

__all__ = [
    "Answer",
    "Attention",
    "Draft",
    "HiddenText",
    "Mention",
    "Notice",
    "NoticeKind",
    "Post",
    "PostKind",
    "PostVersion",
    "Round",
    "RoundAnswer",
    "RoundKind",
    "Stance",
    "SummaryVersion",
    "Topic",
    "TopicEntry",
    "TopicMark",
    "TopicReader",
]
