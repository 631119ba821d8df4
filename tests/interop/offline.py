"""Inspect's mock model without the network."""


def count_by_words() -> None:
    """Counts tokens by words. Newer versions count with tiktoken, which fetches its table from the network at first
    use; the number is no part of what is compared, and the tests must run offline."""
    try:
        from inspect_ai.model._providers.mockllm import MockLLM
    except ImportError:
        return

    async def count_text_tokens(self, text):  # noqa: ANN001
        return max(1, len(str(text).split()))

    async def count_tokens(self, input, *args, **kwargs):  # noqa: ANN001, A002
        return max(1, len(str(input).split()))

    for name, stub in (("count_text_tokens", count_text_tokens), ("count_tokens", count_tokens)):
        if hasattr(MockLLM, name):
            setattr(MockLLM, name, stub)
