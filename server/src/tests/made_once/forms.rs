//! Every form of the program, and whether it makes something. A form that is added is added here.

/// A form that makes something.
pub(super) struct Making {
    /// Where it is sent, as the route is written.
    pub(super) to: &'static str,
    /// Where it stands.
    pub(super) on: &'static str,
    /// The table that has one row more afterwards.
    pub(super) table: &'static str,
    /// What is written into it,
    pub(super) fields: &'static [(&'static str, &'static str)],
    /// and what stands there instead the second time.
    pub(super) then: (&'static str, &'static str),
    /// Whether that makes another one: other words are another message.
    pub(super) is_message: bool,
    /// The name of the field that brings a file, if one does.
    pub(super) file: Option<&'static str>,
}

const fn making(to: &'static str, on: &'static str, table: &'static str) -> Making {
    Making { to, on, table, fields: &[], then: ("", ""), is_message: false, file: None }
}

pub(super) const MAKE: &[Making] = &[
    Making {
        fields: &[("text", "¿Llega mañana?")],
        then: ("text", "¿Y hoy?"),
        is_message: true,
        ..making("/account/cases/{id}", "/account/cases/{id}", "care_message")
    },
    making("/account/friends/invite", "/account/friends/invite", "profile_invitation"),
    Making {
        fields: &[("name", "Caja"), ("own", "read"), ("days", "30")],
        then: ("name", "Almacén"),
        ..making("/account/tokens", "/account/tokens", "api_token")
    },
    Making {
        fields: &[("name", "Alfar")],
        then: ("name", "Otro alfar"),
        ..making("/admin/brands/new", "/admin/brands/new", "brand")
    },
    Making {
        fields: &[("name", "Gracias"), ("body", "Gracias por escribir.")],
        then: ("name", "Adiós"),
        ..making("/admin/cases/replies", "/admin/cases/replies", "care_reply")
    },
    Making {
        fields: &[("text", "Llega mañana."), ("to", "open")],
        then: ("text", "Llega hoy."),
        is_message: true,
        ..making("/admin/cases/{id}/answer", "/admin/cases/{id}", "care_message")
    },
    Making {
        fields: &[("note", "Vino dos veces.")],
        then: ("note", "Vino tres veces."),
        is_message: true,
        ..making("/admin/cases/{id}/note", "/admin/cases/{id}", "care_message")
    },
    Making {
        fields: &[("name_es", "Tazas"), ("name_en", "Mugs")],
        then: ("name_es", "Platos"),
        ..making("/admin/categories", "/admin/categories", "category")
    },
    Making {
        fields: &[("form", ""), ("texts", "es")],
        then: ("texts", "en"),
        file: Some("file"),
        ..making("/admin/import", "/admin/import", "exchange_import")
    },
    Making {
        fields: &[("subject_es", "Otoño"), ("body_es", "Hay tazas.")],
        then: ("subject_es", "Invierno"),
        ..making("/admin/newsletter/issues", "/admin/newsletter/issues/new", "notification_issue")
    },
    Making {
        fields: &[("name", "Iris"), ("address", "iris@people.example"), ("role", "agent")],
        then: ("address", "irene@people.example"),
        ..making("/admin/people/invite", "/admin/people/invite", "account_asked")
    },
    Making {
        fields: &[("name.es", "Jarra"), ("v.0.price", "24,90"), ("v.0.stock", "4")],
        then: ("name.es", "Jarrón"),
        file: Some("photo"),
        ..making("/admin/products/new", "/admin/products/new", "product")
    },
    Making {
        fields: &[("address", "https://almacen.example/"), ("kinds", "catalog.product_changed")],
        then: ("address", "https://tienda.example/"),
        ..making("/admin/webhooks", "/admin/webhooks", "webhook_endpoint")
    },
];

/// Forms that visitors send, told in a story of their own.
pub(super) const VISITORS: [&str; 2] = ["/cases/{secret}", "/contact/write"];

/// Forms that make nothing that a second sending would make again: they change what is there, end it, or are good once by the
/// secret in their address; or what they make is only looked at (`/admin/products/bulk`), tried (`test`), or asked for by
/// whoever wants another (letters with links, recovery codes).
pub(super) const MAKE_NOTHING: &[&str] = &[
    "/account",
    "/account/address",
    "/account/cases/{id}/close",
    "/account/cases/{id}/rate",
    "/account/data",
    "/account/data/download",
    "/account/data/stay",
    "/account/friends/find",
    "/account/friends/invite/{id}/revoke",
    "/account/identities/link",
    "/account/identities/unlink",
    "/account/notices/read",
    "/account/notices/settings",
    "/account/notices/{id}",
    "/account/passkeys",
    "/account/passkeys/begin",
    "/account/passkeys/remove",
    "/account/passkeys/rename",
    "/account/profile",
    "/account/profile/visibility",
    "/account/prove",
    "/account/prove/passkey",
    "/account/prove/passkey/begin",
    "/account/second/begin",
    "/account/second/codes",
    "/account/second/confirm",
    "/account/second/off",
    "/account/security/others",
    "/account/security/password",
    "/account/security/session",
    "/account/tokens/revoke",
    "/address/undo/{secret}",
    "/address/{secret}",
    "/admin/brands/{id}",
    "/admin/cases/look",
    "/admin/cases/replies/{id}/remove",
    "/admin/cases/settings",
    "/admin/cases/{id}/assign",
    "/admin/cases/{id}/matter",
    "/admin/cases/{id}/put",
    "/admin/categories/{id}",
    "/admin/categories/{id}/place",
    "/admin/categories/{id}/remove",
    "/admin/features",
    "/admin/import/{id}/cancel",
    "/admin/import/{id}/go",
    "/admin/jobs",
    "/admin/mail/{id}/send",
    "/admin/newsletter/addresses/{id}/forget",
    "/admin/newsletter/export",
    "/admin/newsletter/issues/{id}",
    "/admin/newsletter/issues/{id}/move",
    "/admin/newsletter/issues/{id}/test",
    "/admin/pages/{name}",
    "/admin/people/{id}/data",
    "/admin/people/{id}/data/download",
    "/admin/people/{id}/data/stay",
    "/admin/people/{id}/profile",
    "/admin/people/{id}/restore",
    "/admin/people/{id}/role",
    "/admin/people/{id}/suspend",
    "/admin/products/bulk",
    "/admin/products/bulk/{id}",
    "/admin/products/{id}",
    "/admin/searches/synonym",
    "/admin/searches/synonyms",
    "/admin/settings/{part}",
    "/admin/webhooks/{id}",
    "/admin/webhooks/{id}/deliveries/{delivery}/again",
    "/admin/webhooks/{id}/remove",
    "/admin/webhooks/{id}/secret",
    "/admin/webhooks/{id}/test",
    "/cases/{secret}/close",
    "/cases/{secret}/rate",
    "/confirm/{secret}",
    "/i/{secret}",
    "/i/{secret}/sign-up",
    "/invite/{secret}",
    "/newsletter",
    "/newsletter/{secret}",
    "/reset",
    "/reset/{secret}",
    "/setup/{secret}/owner",
    "/setup/{secret}/{step}",
    "/sign-in",
    "/sign-in/back/{provider}",
    "/sign-in/passkey",
    "/sign-in/passkey/begin",
    "/sign-in/second",
    "/sign-in/with",
    "/sign-out",
    "/sign-up",
    "/sign-up/provider",
    "/theme",
    "/u/{handle}",
    "/unsubscribe/{secret}",
];
