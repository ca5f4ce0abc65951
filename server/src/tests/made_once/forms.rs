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
        fields: &[
            ("name", "Ana Ruiz"),
            ("line1", "Calle Mayor 8"),
            ("postcode", "16002"),
            ("city", "Cuenca"),
            ("country", "ES"),
        ],
        then: ("line1", "Calle Mayor 9"),
        ..making("/account/addresses/new", "/account/addresses/new", "address")
    },
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
        fields: &[("name_es", "Rebaja"), ("percent", "10")],
        then: ("name_es", "Otra oferta"),
        ..making("/admin/promotions/new", "/admin/promotions/new", "promotion")
    },
    // The first of them writes down what was only suggested before.
    Making {
        fields: &[("name", "Papelería"), ("address", "Calle 1"), ("postcode", "28013"), ("country", "ES")],
        then: ("name", "Quiosco"),
        ..making("/admin/shipping/points/new", "/admin/shipping/points/new", "shipping_point")
    },
    Making {
        fields: &[
            ("zone", "73686970-7069-6e67-2d7a-6f6e652d3031"),
            ("kind", "carrier"),
            ("name_es", "Urgente"),
            ("name_en", "Express"),
            ("priced_by", "weight"),
            ("up_to", ""),
            ("price", "4,95"),
            ("transit_min", "1"),
            ("transit_max", "2"),
        ],
        then: ("name_es", "Muy urgente"),
        ..making("/admin/shipping/methods/new", "/admin/shipping/methods/new", "shipping_method")
    },
    Making {
        fields: &[("name_es", "Suiza"), ("name_en", "Switzerland"), ("areas", "CH")],
        then: ("name_es", "Los Alpes"),
        ..making("/admin/shipping/zones/new", "/admin/shipping/zones/new", "shipping_zone")
    },
    Making {
        fields: &[("address", "https://almacen.example/"), ("kinds", "catalog.product_changed")],
        then: ("address", "https://tienda.example/"),
        ..making("/admin/webhooks", "/admin/webhooks", "webhook_endpoint")
    },
];

/// Forms that visitors send, told in a story of their own.
pub(super) const VISITORS: [&str; 2] = ["/cases/{secret}", "/contact/write"];

/// Forms that need something to buy, an order, a payment or a feature that is open first: told beside their owners, in `checkout`
/// (`buying`), `orders` (`office`), `payments` (`office`), `returning`, `baskets` (`links`), `ledger`, `sellers`, `evidence` and
/// `wishlists`.
pub(super) const ELSEWHERE: &[&str] = &[
    "/account/lists",
    "/account/orders/{id}/return/{kind}",
    "/account/orders/{id}/withdraw/confirm",
    "/admin/commissions/new",
    "/admin/evidence",
    "/admin/ledger/reconcile",
    "/admin/ledger/sellers/{id}/payouts",
    "/admin/links",
    "/admin/orders/{id}/note",
    "/admin/orders/{id}/refund",
    "/admin/orders/{id}/send",
    "/admin/payments/{id}/refund",
    "/admin/returns/{id}/note",
    "/admin/returns/{id}/refund",
    "/admin/sellers",
    "/checkout/place",
    "/lists/{word}/claim",
    "/orders/{secret}/return/{kind}",
    "/orders/{secret}/withdraw/confirm",
    "/withdraw/confirm",
];

/// Forms that make nothing that a second sending would make again: they change what is there, end it, or are good once by the
/// secret in their address; or what they make is only looked at (`/admin/products/bulk`), tried (`test`), or asked for by
/// whoever wants another (letters with links, recovery codes).
pub(super) const MAKE_NOTHING: &[&str] = &[
    "/account",
    "/account/address",
    "/account/addresses/{id}",
    "/account/addresses/{id}/default",
    "/account/addresses/{id}/remove",
    "/account/cases/{id}/close",
    "/account/cases/{id}/rate",
    "/account/data",
    "/account/data/download",
    "/account/data/stay",
    "/account/friends/find",
    "/account/friends/invite/{id}/revoke",
    "/account/identities/link",
    "/account/identities/unlink",
    "/account/lists/save",
    "/account/lists/{id}",
    "/account/lists/{id}/link",
    "/account/lists/{id}/remove",
    "/account/notices/read",
    "/account/notices/settings",
    "/account/notices/{id}",
    "/account/orders/{id}/cancel",
    "/account/orders/{id}/heard",
    "/account/orders/{id}/pay",
    "/account/orders/{id}/withdraw",
    "/account/passkeys",
    "/account/passkeys/begin",
    "/account/passkeys/remove",
    "/account/passkeys/rename",
    "/account/profile",
    "/account/profile/visibility",
    "/account/prove",
    "/account/prove/passkey",
    "/account/prove/passkey/begin",
    "/account/purchases",
    "/account/returns/{id}/sent",
    "/account/second/begin",
    "/account/second/codes",
    "/account/second/confirm",
    "/account/second/off",
    "/account/security/others",
    "/account/security/password",
    "/account/security/session",
    "/account/tokens/revoke",
    "/account/wishes/{id}",
    "/account/wishes/{id}/remove",
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
    "/admin/commissions/{id}",
    "/admin/commissions/{id}/remove",
    "/admin/features",
    "/admin/import/{id}/cancel",
    "/admin/import/{id}/go",
    "/admin/jobs",
    "/admin/ledger/payouts/transfers",
    "/admin/ledger/payouts/{id}/drop",
    "/admin/ledger/payouts/{id}/return",
    "/admin/ledger/payouts/{id}/send",
    "/admin/ledger/payouts/{id}/settle",
    "/admin/ledger/settings",
    "/admin/links/new",
    "/admin/links/{id}/end",
    "/admin/links/{id}/renew",
    "/admin/mail/{id}/send",
    "/admin/newsletter/addresses/{id}/forget",
    "/admin/newsletter/export",
    "/admin/newsletter/issues/{id}",
    "/admin/newsletter/issues/{id}/move",
    "/admin/newsletter/issues/{id}/test",
    "/admin/orders/{id}/cancel",
    "/admin/orders/{id}/deliver",
    "/admin/orders/{id}/forget",
    "/admin/orders/{id}/paid",
    "/admin/orders/{id}/refused",
    "/admin/orders/{id}/rest",
    "/admin/pages/{name}",
    "/admin/payments/keys/{peer}",
    "/admin/payments/keys/{peer}/try",
    "/admin/payments/ways/{way}",
    "/admin/payments/{id}/confirm",
    "/admin/payments/{id}/refunds/{refund}/done",
    "/admin/payments/{id}/void",
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
    "/admin/promotions/{id}",
    "/admin/promotions/{id}/remove",
    "/admin/promotions/{id}/switch",
    "/admin/returns/declarations/{id}/aside",
    "/admin/returns/declarations/{id}/match",
    "/admin/returns/policy",
    "/admin/returns/{id}/accept",
    "/admin/returns/{id}/close",
    "/admin/returns/{id}/receive",
    "/admin/returns/{id}/refuse",
    "/admin/returns/{id}/remedy",
    "/admin/searches/synonym",
    "/admin/searches/synonyms",
    "/admin/sellers/{id}",
    "/admin/sellers/{id}/state",
    "/admin/settings/{part}",
    "/admin/shipping/days",
    "/admin/shipping/days/add",
    "/admin/shipping/days/decide",
    "/admin/shipping/methods/{id}",
    "/admin/shipping/methods/{id}/remove",
    "/admin/shipping/points/{id}",
    "/admin/shipping/points/{id}/remove",
    "/admin/shipping/zones/{id}",
    "/admin/shipping/zones/{id}/remove",
    "/admin/taxes",
    "/admin/webhooks/{id}",
    "/admin/webhooks/{id}/deliveries/{delivery}/again",
    "/admin/webhooks/{id}/remove",
    "/admin/webhooks/{id}/secret",
    "/admin/webhooks/{id}/test",
    "/basket/add",
    "/basket/change",
    "/basket/code",
    "/basket/code/remove",
    "/basket/link/{secret}",
    "/basket/many",
    "/basket/remove",
    "/cases/{secret}/close",
    "/cases/{secret}/rate",
    "/checkout",
    "/checkout/line",
    "/confirm/{secret}",
    "/gifts/{secret}",
    "/i/{secret}",
    "/i/{secret}/sign-up",
    "/invite/{secret}",
    "/lists/{word}/undo",
    "/newsletter",
    "/newsletter/{secret}",
    "/orders/find",
    "/orders/{secret}/cancel",
    "/orders/{secret}/claim",
    "/orders/{secret}/heard",
    "/orders/{secret}/pay",
    "/orders/{secret}/withdraw",
    "/pay/again/{secret}",
    "/pay/test/{secret}",
    "/pay/test/{secret}/bank",
    "/payments/{way}/notify",
    "/reset",
    "/reset/{secret}",
    "/returns/{secret}/sent",
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
    "/withdraw",
];
