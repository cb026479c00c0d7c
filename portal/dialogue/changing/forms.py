"""Forms about a post that stands there already."""

from typing import Any

from wtforms import HiddenField

from portal.core.reasons import ReasonForm
from portal.dialogue.models import Post, Topic
from portal.dialogue.posts.forms import PostForm
from portal.dialogue.words import FitsReaders
from portal.logbook.models import Audience


class CorrectionForm(PostForm):
    """The text as it stands; `version` is what the page was made from."""

    version = HiddenField("")

    def __init__(self, topic: Topic, post: Post, **settings: Any) -> None:
        stored = {"id": post.id, "text": post.text, "version": str(post.version)}
        super().__init__(topic, data=stored, **settings)

    @property
    def is_overtaken(self) -> bool:
        """Whether the post was corrected since the page was made."""
        return self.version.data != self.version.object_data


class HideForm(ReasonForm):
    """Why a post is hidden, for all who read the topic."""

    def __init__(self, topic: Topic, **settings: Any) -> None:
        super().__init__(**settings)
        self.audience_now = Audience(topic.audience)

    def validate_reason(self, field: Any) -> None:
        FitsReaders()(self, field)
