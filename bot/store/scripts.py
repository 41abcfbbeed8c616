"""The engine's scripts, loaded from beside this file. Knows how to run them, and when one is safe enough; no keys.

They are named by their content (EVALSHA), so two versions of the bot side by side run each its own.
"""

import hashlib
from importlib import resources
from typing import Any, Literal

from redis.asyncio import Redis, RedisCluster
from redis.exceptions import NoScriptError

from bot.errors import SaveUnknown
from bot.store.connection import translated, unanswered

Name = Literal["accept", "claim", "step", "letter", "check", "pace"]

# At maxmemory what is saved already must still be finished; only accepting refuses, and Slack sends again.
_AT_MAXMEMORY = {"claim", "step", "check", "pace"}


class Scripts:
    """Runs a script by its name, on the node that has its keys."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._texts = {name: _text(name) for name in ("accept", "claim", "step", "letter", "check", "pace")}
        self._shas = {name: hashlib.sha1(text.encode()).hexdigest() for name, text in self._texts.items()}  # noqa: S324 - Redis's own name for it

    async def run(self, name: Name, key: str, *args: object) -> Any:
        """The script's answer. Raises StoreUnavailable."""
        words = [str(arg) for arg in args]
        with translated():
            try:
                return await self._redis.evalsha(self._shas[name], 1, key, *words)
            except NoScriptError:
                return await self._redis.eval(self._texts[name], 1, key, *words)

    async def run_copied(self, name: Name, key: str, *args: object, within: float) -> Any:
        """Likewise, and a replica has it too. Raises SaveUnknown when none says so `within` seconds.

        WAIT counts what its own connection wrote, so both go through one (https://redis.io/docs/latest/commands/wait).
        """
        words = ["EVAL", self._texts[name], 1, key, *[str(arg) for arg in args]]
        wait = ["WAIT", 1, int(within * 1000)]
        with translated(), unanswered():
            answer, copies = await self._on_one_connection(key, words, wait)
        if int(copies) < 1:
            raise SaveUnknown("It was saved, but no replica has it yet.")
        return answer

    async def _on_one_connection(self, key: str, *commands: list[Any]) -> list[Any]:
        if not isinstance(self._redis, RedisCluster):
            async with self._redis.pipeline(transaction=False) as pipe:
                for words in commands:
                    pipe.execute_command(*words)
                return list(await pipe.execute())
        await self._redis.initialize()
        node = self._redis.get_node_from_key(key)
        connection = node.acquire_connection()
        try:
            answers = []
            for words in commands:
                await connection.send_packed_command(connection.pack_command(*words))
                answers.append(await node.parse_response(connection, words[0]))
        except BaseException:
            # An answer that still comes would be taken for that to the next command.
            await connection.disconnect()
            raise
        finally:
            node.release(connection)
        return answers


def _text(name: str) -> str:
    here = resources.files("bot.store")
    flags = " flags=allow-oom" if name in _AT_MAXMEMORY else ""
    return f"#!lua{flags}\n" + (here / "prelude.lua").read_text() + (here / f"{name}.lua").read_text()
