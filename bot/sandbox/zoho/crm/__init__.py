"""The table of Zoho CRM's paths: scopes and handler of each, for v2 to v8. `Activities` ended with v3."""

from bot.sandbox.zoho.crm import coql, listing, metadata, related, search, tasks, watch
from bot.sandbox.zoho.crm.answers import whole
from bot.sandbox.zoho.wire import Route, Surface

V = r"/crm/{version:v2|v2\.1|v[3-8]}"
LINKED = ("Contacts", "Leads", "Accounts", "Deals")


def _tasks(operation: str) -> tuple[str, ...]:
    return (f"ZohoCRM.modules.tasks.{operation}",)


ROUTES = (
    Route(
        V + "/Tasks",
        {
            "POST": (_tasks("CREATE"), tasks.create),
            "GET": (_tasks("READ"), listing.listed("Tasks")),
            "PUT": (_tasks("UPDATE"), tasks.update_many),
            "DELETE": (_tasks("DELETE"), tasks.delete_many),
        },
    ),
    *(
        Route(
            f"{V}/{name}/search",
            {"GET": ((f"ZohoCRM.modules.{name}.READ", "ZohoSearch.securesearch.READ"), search.searched(name))},
        )
        for name in ("Tasks", *LINKED)
    ),
    Route(V + "/coql", {"POST": (("ZohoCRM.coql.READ",), coql.run)}),  # and the module's READ, judged with the query
    Route(V + "/settings/fields", {"GET": (("ZohoCRM.settings.fields.READ",), metadata.fields)}),
    Route(V + "/Tasks/actions/add_tags", {"POST": (_tasks("UPDATE"), related.add_tags)}),
    *(
        Route(V + path, {"POST": (("ZohoCRM.change_owner.CREATE",), related.change_owner)})
        for path in ("/Tasks/actions/change_owner", r"/Tasks/{id:\d+}/actions/change_owner")
    ),
    Route(V + "/Notes", {"POST": (("ZohoCRM.modules.notes.CREATE",), related.add_notes)}),
    Route(
        V + r"/Tasks/{id:\d+}/Notes",
        {
            "POST": (("ZohoCRM.modules.notes.CREATE",), related.add_notes),
            "GET": (("ZohoCRM.modules.notes.READ",), related.notes),
        },
    ),
    Route(
        V + r"/Tasks/{id:\d+}/Attachments",
        {
            "POST": (("ZohoCRM.modules.attachments.CREATE",), related.add_attachment),
            "GET": (("ZohoCRM.modules.attachments.READ",), related.attachments),
        },
    ),
    Route(
        V + "/actions/watch",
        {
            "POST": (("ZohoCRM.notifications.CREATE",), watch.subscribe),
            "GET": (("ZohoCRM.notifications.READ",), watch.listed),
            "PUT": (("ZohoCRM.notifications.UPDATE",), watch.replace),
            "PATCH": (("ZohoCRM.notifications.UPDATE",), watch.change),
            "DELETE": (("ZohoCRM.notifications.DELETE",), watch.end),
        },
    ),
    Route(V + "/Tasks/deleted", {"GET": (_tasks("READ"), tasks.deleted)}),
    Route(
        V + r"/Tasks/{id:\d+}",
        {
            "GET": (_tasks("READ"), listing.one("Tasks")),
            "PUT": (_tasks("UPDATE"), tasks.update_one),
            "DELETE": (_tasks("DELETE"), tasks.delete_one),
        },
    ),
    Route(
        V + r"/settings/recycle_bin/{id:\d+}/actions/restore",
        {"POST": (("ZohoCRM.settings.recycle_bin.UPDATE",), tasks.restore)},
    ),
    Route(V + "/users", {"GET": (("ZohoCRM.users.READ",), listing.users)}),
    Route(V + r"/users/{id:\d+}", {"GET": (("ZohoCRM.users.READ",), listing.user)}),
    *(Route(f"{V}/{name}", {"GET": ((f"ZohoCRM.modules.{name}.READ",), listing.listed(name))}) for name in LINKED),
    *(
        Route(V + "/" + name + r"/{id:\d+}", {"GET": ((f"ZohoCRM.modules.{name}.READ",), listing.one(name))})
        for name in LINKED
    ),
    *(
        Route(
            V + "/" + name + r"/{id:\d+}/Tasks",
            {"GET": ((f"ZohoCRM.modules.{name}.READ", *_tasks("READ")), related.tasks_of(name))},
        )
        for name in LINKED
    ),
)

SURFACE = Surface(
    prefix="/crm/",
    routes=ROUTES,
    guarded=True,
    no_route=whole(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one"),
    no_method=whole(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one"),
    # 401 by the v7 pages and Zoho's OpenAPI file; a third party reads the v8 page as 403 [?].
    no_scope=whole(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL"),
    busy=whole(429, "TOO_MANY_REQUESTS", "too many requests"),
    broken=whole(500, "INTERNAL_ERROR", "Internal Server Error"),
    token=lambda _expired: whole(401, "INVALID_TOKEN", "invalid oauth token"),
)
