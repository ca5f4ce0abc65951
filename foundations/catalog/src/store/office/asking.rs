//! A question about lines, put together piece by piece; and what makes the products few that it is about.

use crate::model::{Sieve, Status, Wanting};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{FromRow, Snapshot, StoreError, Value};

/// So many products are few: gathering and sorting them is quicker than walking along an index.
const FEW: i64 = 400;
/// Words that so many products have are looked up together: what has all of them is found by their index alone.
const TOGETHER: i64 = 3_000;
/// Of what stands in the index of every order fewer are few: there walking looks at no row.
const FEW_ORDERED: i64 = 150;

enum Given {
    Int(i64),
    Text(String),
    Id([u8; 16]),
}

/// A statement and what is given to it, in the order in which it is named.
pub(super) struct Asking {
    sql: String,
    given: Vec<Given>,
    /// Whether the order must not be an index's: the rows come from elsewhere and are sorted.
    is_gathered: bool,
}

impl Asking {
    fn new(sql: String, is_gathered: bool) -> Self {
        Self { sql, given: Vec::new(), is_gathered }
    }

    /// Along the index of the order.
    pub(super) fn wide() -> Self {
        Self::new("SELECT l.product_id FROM product_line l WHERE 1 = 1".to_owned(), false)
    }

    /// Lines as they are shown, of products that follow.
    pub(super) fn of_lines(columns: &str) -> Self {
        let lines = "FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id";
        Self::new(format!("SELECT {columns} {lines} WHERE l.product_id IN ("), true)
    }

    pub(super) fn products_in(&mut self, products: &[ProductId]) {
        for (number, product) in products.iter().enumerate() {
            self.say(if number == 0 { "" } else { ", " }).id(*product.as_bytes());
        }
        self.say(")");
    }

    /// A column as the order names it. Wrapped, it is no index's.
    pub(super) fn column(&self, name: &str) -> String {
        if self.is_gathered { format!("COALESCE(l.{name}, l.{name})") } else { format!("l.{name}") }
    }

    pub(super) fn say(&mut self, piece: &str) -> &mut Self {
        self.sql.push_str(piece);
        self
    }

    fn give(&mut self, given: Given) -> &mut Self {
        self.given.push(given);
        self.sql.push_str(&format!("${}", self.given.len()));
        self
    }

    pub(super) fn int(&mut self, number: i64) -> &mut Self {
        self.give(Given::Int(number))
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.give(Given::Text(text.to_owned()))
    }

    pub(super) fn id(&mut self, id: [u8; 16]) -> &mut Self {
        self.give(Given::Id(id))
    }

    pub(super) fn ids(&mut self, ids: &[CategoryId]) -> &mut Self {
        for (number, id) in ids.iter().enumerate() {
            self.say(if number == 0 { "" } else { ", " }).id(*id.as_bytes());
        }
        self
    }

    pub(super) async fn products(self, snap: &mut Snapshot) -> Result<Vec<ProductId>, StoreError> {
        let rows: Vec<(ProductId,)> = self.all(snap).await?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    pub(super) async fn all<T: FromRow>(self, snap: &mut Snapshot) -> Result<Vec<T>, StoreError> {
        let values: Vec<Value<'_>> = self
            .given
            .iter()
            .map(|given| match given {
                Given::Int(number) => Value::Int(*number),
                Given::Text(text) => Value::Text(text),
                Given::Id(id) => Value::Bytes(id),
            })
            .collect();
        snap.all(self.sql, &values).await
    }
}

/// The column that says that a product is wanting something.
pub(super) fn flag(wanting: Wanting) -> &'static str {
    match wanting {
        Wanting::Stock => "is_out",
        Wanting::Picture => "is_bare",
        Wanting::Duty => "has_problem",
    }
}

/// One thing that somebody wants, which an index answers.
pub(super) enum Few {
    /// All of these words.
    Words(Vec<String>),
    Word(String),
    Places(Vec<CategoryId>),
    Brand(BrandId),
    Status(Status),
    Wanting(Wanting),
}

impl Few {
    /// What a sieve asks for, what is likely to be rare first.
    pub(super) fn of(sieve: &Sieve) -> Vec<Self> {
        let words = sieve.words.iter().cloned().map(Self::Word);
        let places = Some(&sieve.categories).filter(|some| !some.is_empty()).cloned().map(Self::Places);
        let rest =
            [sieve.brand.map(Self::Brand), sieve.wanting.map(Self::Wanting), sieve.status.map(Self::Status)];
        words.chain([places].into_iter().chain(rest).flatten()).collect()
    }

    /// Several words that are not everywhere. The products that have all of them are few beside those that have one.
    pub(super) async fn of_words(snap: &mut Snapshot, sieve: &Sieve) -> Result<Option<Self>, StoreError> {
        if sieve.words.len() < 2 {
            return Ok(None);
        }
        let mut together = Vec::new();
        for word in &sieve.words {
            if Self::Word(word.clone()).is_at_most(snap, TOGETHER).await? {
                together.push(word.clone());
            }
        }
        Ok((together.len() > 1).then_some(Self::Words(together)))
    }

    /// The products that have it, behind `SELECT`: perhaps some of them twice.
    fn source(&self, asking: &mut Asking) {
        match self {
            Self::Words(words) => {
                for (number, word) in words.iter().enumerate() {
                    asking.say(if number == 0 { "" } else { " INTERSECT SELECT " });
                    Self::Word(word.clone()).source(asking);
                }
            }
            Self::Word(word) => {
                asking.say("product_id FROM product_word WHERE word >= ").text(word);
                asking.say(" AND word < ").text(&format!("{word}\u{10ffff}"));
            }
            Self::Places(categories) => {
                asking.say("product_id FROM product_place WHERE category_id IN (").ids(categories).say(")");
            }
            Self::Brand(brand) => {
                asking.say("product_id FROM product_line WHERE brand_id = ").id(*brand.as_bytes());
            }
            // Exactly the published ones have a card.
            Self::Status(Status::Published) => {
                asking.say("product_id FROM card");
            }
            Self::Status(status @ (Status::Draft | Status::Archived)) => {
                asking.say("product_id FROM product_line WHERE status <> 'published' AND status = ");
                asking.text(status.code());
            }
            Self::Wanting(wanting) => {
                asking.say(&format!("product_id FROM product_line WHERE {}", flag(*wanting)));
            }
        }
    }

    /// Whether few products have it.
    pub(super) async fn is_few(&self, snap: &mut Snapshot) -> Result<bool, StoreError> {
        let few = match self {
            Self::Words(_) | Self::Word(_) | Self::Places(_) => FEW,
            Self::Brand(_) | Self::Status(_) | Self::Wanting(_) => FEW_ORDERED,
        };
        self.is_at_most(snap, few).await
    }

    async fn is_at_most(&self, snap: &mut Snapshot, most: i64) -> Result<bool, StoreError> {
        let mut asking = Asking::new("SELECT ".to_owned(), true);
        self.source(&mut asking);
        asking.say(" LIMIT 1 OFFSET ").int(most);
        Ok(asking.products(snap).await?.is_empty())
    }

    /// A question about them and no others.
    pub(super) fn asking(&self) -> Asking {
        let mut asking = Asking::new("WITH few AS MATERIALIZED (SELECT DISTINCT ".to_owned(), true);
        self.source(&mut asking);
        // The order of the join is ours: from the few to their lines.
        asking.say(
            ") SELECT l.product_id FROM few CROSS JOIN product_line l WHERE l.product_id = few.product_id",
        );
        asking
    }
}
