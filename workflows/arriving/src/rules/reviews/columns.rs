//! What programs call the columns of reviews.

use exchange::{Column, Header};

/// The columns of a review, as far as a file has them.
pub(crate) struct Columns {
    /// The reference or the name of the product in addresses.
    pub(crate) product: Column,
    /// The same by another name, asked where the first is not known.
    pub(crate) handle: Column,
    pub(crate) stars: Column,
    pub(crate) title: Column,
    pub(crate) body: Column,
    pub(crate) name: Column,
    pub(crate) date: Column,
    /// The instant as a count of seconds.
    pub(crate) seconds: Column,
    pub(crate) lang: Column,
    pub(crate) reply: Column,
    pub(crate) pictures: Column,
    /// Whether the program showed it.
    pub(crate) state: Column,
    /// The program's number of the review,
    pub(crate) id: Column,
    /// and of whoever wrote it.
    pub(crate) reviewer: Column,
    /// What it is of, as our own files write it.
    pub(crate) about: Column,
    /// How it fits, how well it is made, how comfortable it is,
    pub(crate) fit: Column,
    pub(crate) quality: Column,
    pub(crate) comfort: Column,
    /// for how many months it was used.
    pub(crate) months: Column,
    /// how its buyer was served, how it was delivered.
    pub(crate) service: Column,
    pub(crate) delivery: Column,
    /// What its stars were before.
    pub(crate) stars_before: Column,
}

impl Columns {
    /// Finds them, and passes over what says who wrote it, what others thought of it, and what only the house may say.
    pub(crate) fn find(header: &mut Header) -> Self {
        let found = Self {
            product: header.find(&[
                "product_sku",
                "sku",
                "asin",
                "clothingid",
                "product",
                "producto",
                "referencia",
                "comment_post_name",
            ]),
            handle: header.find(&[
                "product_handle",
                "handle",
                "product_slug",
                "product_id",
                "comment_post_id",
            ]),
            stars: header.find(&[
                "rating",
                "stars",
                "estrellas",
                "overall",
                "review_score",
                "puntuación",
                "valoración",
                "meta:rating",
            ]),
            title: header.find(&["title", "review_title", "título", "summary", "review_comment_title"]),
            body: header.find(&[
                "body",
                "review_body",
                "review_text",
                "reviewtext",
                "review_comment_message",
                "comment_content",
                "content",
                "comment",
                "texto",
                "comentario",
                "opinión",
                "review",
            ]),
            name: header.find(&[
                "reviewer_name",
                "reviewername",
                "comment_author",
                "author",
                "autor",
                "nombre",
                "name",
            ]),
            date: header.find(&[
                "review_date",
                "comment_date_gmt",
                "comment_date",
                "review_creation_date",
                "created_at",
                "date",
                "fecha",
                "reviewtime",
            ]),
            seconds: header.find(&["unixreviewtime", "timestamp"]),
            lang: header.find(&["language", "lang", "locale", "idioma"]),
            reply: header.find(&["reply", "respuesta", "merchant_reply"]),
            pictures: header.find(&["picture_urls", "pictures", "images", "image", "fotos"]),
            state: header.find(&["curated", "comment_approved", "status", "estado", "published"]),
            id: header.find(&["review_id", "comment_id", "id"]),
            reviewer: header.find(&["reviewerid", "reviewer_id", "order_id", "user_id"]),
            about: header.find(&["about"]),
            fit: header.find(&["fit", "ajuste"]),
            quality: header.find(&["quality", "acabado"]),
            comfort: header.find(&["comfort", "comodidad"]),
            months: header.find(&["usage_months", "meses_de_uso"]),
            service: header.find(&["service"]),
            delivery: header.find(&["delivery"]),
            stars_before: header.find(&["stars_before"]),
        };
        header.pass_over(&[
            "reviewer_email",
            "revieweremail",
            "comment_author_email",
            "comment_author_ip",
            "comment_author_url",
            "ip_address",
            "location",
            "source",
            "reply_date",
            "review_answer_timestamp",
            "verified",
            "verified_buyer",
            "meta:verified",
            "provenance",
            "term",
            "vote",
            "helpful",
            "positivefeedbackcount",
        ]);
        found
    }
}
