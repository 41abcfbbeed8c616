"""The table of Zoho CRM's paths: scopes and handler of each, for v2 to v8. `Activities` ended with v3."""

from bot.sandbox.zoho.crm import (
    attachments,
    coql,
    listing,
    metadata,
    notes,
    organisation,
    recycle_bin,
    related,
    search,
    tasks,
    timeline,
    watch,
)
from bot.sandbox.zoho.crm.answers import whole
from bot.sandbox.zoho.wire import Route, Surface

V = r"/crm/{version:v2|v2\.1|v[3-8]}"
LINKED = ("Contacts", "Leads", "Accounts", "Deals")


def _tasks(operation: str) -> tuple[str, ...]:
    return (f"ZohoCRM.modules.tasks.{operation}",)


def _both(what: str, operation: str) -> tuple[str, ...]:
    """Notes and attachments ask for the scope of their module and for their own."""
    return (f"ZohoCRM.modules.tasks.{operation}", f"ZohoCRM.modules.{what}.{operation}")


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
    *(
        Route(f"{V}/settings/layouts{path}", {"GET": (("ZohoCRM.settings.layouts.READ",), metadata.layouts)})
        for path in ("", r"/{layout:\d+}")
    ),
    Route(V + "/org", {"GET": (("ZohoCRM.org.READ",), organisation.organisation)}),
    *(
        Route(V + path, {"POST": (_tasks("CREATE"), related.add_tags)})
        for path in ("/Tasks/actions/add_tags", r"/Tasks/{id:\d+}/actions/add_tags")
    ),
    *(
        Route(V + path, {"POST": (_tasks("UPDATE"), related.remove_tags)})
        for path in ("/Tasks/actions/remove_tags", r"/Tasks/{id:\d+}/actions/remove_tags")
    ),
    *(
        Route(V + path, {"POST": (("ZohoCRM.change_owner.CREATE",), related.change_owner)})
        for path in ("/Tasks/actions/change_owner", r"/Tasks/{id:\d+}/actions/change_owner")
    ),
    Route(
        V + "/Notes",
        {
            "POST": (_both("notes", "CREATE"), notes.add),
            "GET": (_both("notes", "READ"), notes.everyone),
            "PUT": (_both("notes", "UPDATE"), notes.change),
            "DELETE": (_both("notes", "DELETE"), notes.delete),
        },
    ),
    Route(
        V + r"/Notes/{note:\d+}",
        {
            "GET": (_both("notes", "READ"), notes.one),
            "PUT": (_both("notes", "UPDATE"), notes.change),
            "DELETE": (_both("notes", "DELETE"), notes.delete),
        },
    ),
    Route(
        V + r"/Tasks/{id:\d+}/Notes",
        {"POST": (_both("notes", "CREATE"), notes.add), "GET": (_both("notes", "READ"), notes.of_task)},
    ),
    Route(V + r"/Tasks/{id:\d+}/Notes/{note:\d+}", {"DELETE": (_both("notes", "DELETE"), notes.delete)}),
    Route(
        V + r"/Tasks/{id:\d+}/Attachments",
        {
            "POST": (_both("attachments", "CREATE"), attachments.add),
            "GET": (_both("attachments", "READ"), attachments.listed),
        },
    ),
    Route(
        V + r"/Tasks/{id:\d+}/Attachments/{attachment:\d+}",
        {"DELETE": (_both("attachments", "DELETE"), attachments.delete)},
    ),
    Route(V + r"/Tasks/{id:\d+}/__timeline", {"GET": (_tasks("READ"), timeline.of_task)}),
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
    Route(V + "/Tasks/deleted", {"GET": (_tasks("READ"), recycle_bin.deleted)}),
    Route(  # with X-EXTERNAL an id is any text, so this comes after the paths above
        V + "/Tasks/{id}",
        {
            "GET": (_tasks("READ"), listing.one("Tasks")),
            "PUT": (_tasks("UPDATE"), tasks.update_one),
            "DELETE": (_tasks("DELETE"), tasks.delete_one),
        },
    ),
    Route(
        V + r"/settings/recycle_bin/{id:\d+}/actions/restore",
        {"POST": (("ZohoCRM.settings.recycle_bin.UPDATE",), recycle_bin.restore)},
    ),
    Route(V + "/users", {"GET": (("ZohoCRM.users.READ",), organisation.users)}),
    Route(V + r"/users/{id:\d+}", {"GET": (("ZohoCRM.users.READ",), organisation.user)}),
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
