"""The table of Zoho Mail's paths: scopes and handler of each. Ids in paths are digits; others find no rule."""

from bot.sandbox.zoho.mail import organisation, places, tasks
from bot.sandbox.zoho.mail.answers import error
from bot.sandbox.zoho.wire import Handler, Reply, Route, Surface

GROUP = r"/api/tasks/groups/{zgid:\d+}"
OWNERS = ("/api/tasks/me", GROUP)


def _may(operation: str, handler: Handler) -> tuple[tuple[str, ...], Handler]:
    return (f"ZohoMail.tasks.{operation}",), handler


def _token(expired: bool) -> Reply:
    return error(401, "OAUTHTOKEN_EXPIRED" if expired else "INVALID_OAUTHTOKEN")


ROUTES = (
    Route("/api/tasks/", {"GET": _may("READ", tasks.view)}),
    Route("/api/tasks/groups", {"GET": _may("READ", places.groups)}),
    *(Route(owner, {"POST": _may("CREATE", tasks.add), "GET": _may("READ", tasks.listed)}) for owner in OWNERS),
    *(
        Route(
            owner + r"/{taskId:\d+}",
            {
                "GET": _may("READ", tasks.one),
                "PUT": _may("UPDATE", tasks.update),
                "DELETE": _may("DELETE", tasks.delete),
            },
        )
        for owner in OWNERS
    ),
    *(Route(owner + r"/{taskId:\d+}/subtasks", {"GET": _may("READ", tasks.subtasks)}) for owner in OWNERS),
    *(Route(owner + r"/{taskId:\d+}/restore", {"PUT": _may("UPDATE", tasks.restore)}) for owner in OWNERS),
    *(
        Route(
            owner + "/customStatus",
            {
                "POST": _may("CREATE", places.add_status),
                "PUT": _may("UPDATE", places.change_status),
                "DELETE": _may("DELETE", places.delete_status),
            },
        )
        for owner in OWNERS
    ),
    Route(GROUP + "/projects", {"GET": _may("READ", places.projects), "POST": _may("CREATE", places.add_project)}),
    Route(
        GROUP + r"/projects/{projectId:\d+}",
        {
            "GET": _may("READ", tasks.of_project),
            "PUT": _may("UPDATE", places.rename_project),
            "DELETE": _may("DELETE", places.delete_project),
        },
    ),
    Route(GROUP + "/members", {"GET": _may("READ", organisation.members)}),
    Route(
        r"/api/organization/{zoid:\d+}/groups",
        {"GET": (("ZohoMail.organization.groups.READ",), organisation.groups)},
    ),
    Route(
        r"/api/organization/{zoid:\d+}/accounts",
        {"GET": (("ZohoMail.organization.accounts.READ",), organisation.accounts)},
    ),
    Route("/api/accounts", {"GET": (("ZohoMail.accounts.READ",), places.accounts)}),
    Route(
        r"/api/accounts/{accountId:\d+}/messages/attachments",
        {"POST": (("ZohoMail.messages.CREATE",), places.upload)},
    ),
)

SURFACE = Surface(
    prefix="/api/",
    routes=ROUTES,
    guarded=True,
    no_route=error(404, "URL_RULE_NOT_CONFIGURED"),
    no_method=error(404, "INVALID_METHOD"),
    no_scope=error(403, "INVALID_OAUTHSCOPE"),  # the word is documented, its HTTP code is not [?]
    busy=error(429, "TOO_MANY_REQUESTS"),  # the code of the refusal is unknown [?]
    broken=error(500, "INTERNAL_ERROR"),
    token=_token,
)
