//! Shops to measure: the demo's products again and again under other names, as lines for `plaza import jsonl`. Their
//! pictures are drawings, so that nothing is fetched.

use crate::{
    Done, Wish,
    client::Ask,
    program::{Running, free_address, memory_of, on_both, on_first},
};
use serde_json::{Value, json};
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tokio::process::Command;

pub(crate) const SMALL: u64 = 1_000;
pub(crate) const LARGE: u64 = 10_000;
/// Variants and pictures that one product keeps of those the demo gives it.
const VARIANTS_MAX: usize = 6;
const PICTURES_MAX: usize = 4;
/// Words that make one copy different from the next.
const PLACES: [&str; 12] = [
    "Úbeda",
    "Talavera",
    "Níjar",
    "Manises",
    "La Bisbal",
    "Sargadelos",
    "Muel",
    "Teruel",
    "Totana",
    "Buño",
    "Agost",
    "Salvatierra",
];

/// Where everything is, and what every shop is made of.
pub(crate) struct Kit {
    pub(crate) plaza: PathBuf,
    pub(crate) scratch: PathBuf,
    pub(crate) is_quick: bool,
    heads: Vec<String>,
    products: Vec<Value>,
}

/// A shop on disk that nobody serves.
pub(crate) struct Shop {
    pub(crate) folder: PathBuf,
    pub(crate) products: u64,
    /// Addresses of some of its products.
    pub(crate) paths: Vec<String>,
}

/// What an import took.
pub(crate) struct Carried {
    pub(crate) time: Duration,
    /// The most memory of its own it had, in bytes.
    pub(crate) memory: u64,
}

impl Kit {
    /// Reads the demo's catalogue.
    pub(crate) async fn of(wish: &Wish) -> Done<Self> {
        let folder = wish.scratch.join("demo");
        renew(&folder)?;
        let at = free_address()?;
        let mut demo = on_first(&wish.plaza);
        demo.args(["demo", "--listen", &at.to_string(), "--data"]).arg(&folder);
        let (demo, _) = Running::start(demo, at, &Ask::get("/", &[])).await?;
        demo.stop().await?;
        let file = wish.scratch.join("demo.jsonl");
        let mut export = Command::new(&wish.plaza);
        export.args(["export", "jsonl"]).arg(&file).arg("--data").arg(&folder);
        expect_success(export).await?;
        let (mut heads, mut products) = (Vec::new(), Vec::new());
        for line in fs::read_to_string(file)?.lines() {
            let mut value: Value = serde_json::from_str(line)?;
            match value.get_mut("product").map(Value::take) {
                Some(product) => products.push(product),
                None => heads.push(line.to_owned()),
            }
        }
        let (plaza, scratch) = (wish.plaza.clone(), wish.scratch.clone());
        Ok(Self { plaza, scratch, is_quick: wish.quick, heads, products })
    }

    pub(crate) fn sizes(&self) -> Vec<u64> {
        if self.is_quick { vec![SMALL] } else { vec![SMALL, LARGE] }
    }

    /// A file of so many products.
    pub(crate) fn file(&self, products: u64) -> Done<PathBuf> {
        let path = self.scratch.join(format!("{products}.jsonl"));
        let mut file = BufWriter::new(File::create(&path)?);
        for head in &self.heads {
            writeln!(file, "{head}")?;
        }
        for number in 0..products {
            let model = &self.products[number as usize % self.products.len()];
            writeln!(file, "{}", json!({ "product": copy(model, number) }))?;
        }
        file.flush()?;
        Ok(path)
    }

    /// Imports a file into an empty folder.
    pub(crate) async fn import(&self, file: &Path, into: &Path) -> Done<Carried> {
        self.empty(into).await?;
        let mut import = on_both(&self.plaza);
        import.args(["import", "jsonl"]).arg(file).arg("--data").arg(into);
        let begun = Instant::now();
        let mut child = import.spawn()?;
        let mut memory = 0;
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            memory = child.id().and_then(memory_of).unwrap_or(0).max(memory);
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        let time = begun.elapsed();
        if status.success() { Ok(Carried { time, memory }) } else { Err(format!("import: {status}").into()) }
    }

    /// A shop that has nothing yet.
    pub(crate) async fn empty(&self, into: &Path) -> Done<Shop> {
        renew(into)?;
        let mut migrate = Command::new(&self.plaza);
        migrate.arg("migrate").arg("--data").arg(into);
        expect_success(migrate).await?;
        Ok(Shop { folder: into.to_owned(), products: 0, paths: Vec::new() })
    }

    /// A shop with so many products and its index.
    pub(crate) async fn shop(&self, products: u64) -> Done<Shop> {
        let folder = self.scratch.join(format!("shop-{products}"));
        self.import(&self.file(products)?, &folder).await?;
        let paths = (0..24_u64)
            .map(|one| {
                let number = one * (products / 24);
                let model = &self.products[number as usize % self.products.len()];
                format!("/p/{}", slug(model, number, "es"))
            })
            .collect();
        let shop = Shop { folder, products, paths };
        self.serve(&shop).await?.stop().await?;
        Ok(shop)
    }

    /// Opens a shop; it answers from its index when this returns.
    pub(crate) async fn serve(&self, shop: &Shop) -> Done<Running> {
        Ok(self.open(shop, &Ask::get("/search?q=taza", &[])).await?.0)
    }

    /// Opens a shop and tells how long it took until it gave this answer.
    pub(crate) async fn open(&self, shop: &Shop, ask: &Ask) -> Done<(Running, Duration)> {
        let at = free_address()?;
        let mut serve = on_first(&self.plaza);
        serve.args(["serve", "--listen", &at.to_string(), "--data"]).arg(&shop.folder);
        Running::start(serve, at, ask).await
    }
}

/// An empty folder.
pub(crate) fn renew(folder: &Path) -> Done {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

async fn expect_success(mut command: Command) -> Done {
    let output = command.output().await?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into())
}

fn slug(model: &Value, number: u64, lang: &str) -> String {
    format!("{}-{number}", model["slug"][lang].as_str().unwrap_or_default())
}

/// A product like the model, with names, codes and addresses of its own.
fn copy(model: &Value, number: u64) -> Value {
    let mut copy = model.clone();
    let place = PLACES[number as usize % PLACES.len()];
    copy["key"] = json!(format!("{}-{number}", model["key"].as_str().unwrap_or_default()));
    for lang in ["es", "en"] {
        let name = model["name"][lang].as_str().unwrap_or_default();
        copy["name"][lang] = json!(format!("{name} {place} {number}"));
        copy["slug"][lang] = json!(slug(model, number, lang));
    }
    copy["related"] = json!([]);
    copy["parts"] = json!([]);
    if model["type"] == "grouped" {
        copy["type"] = json!("physical");
    }
    if let Some(pictures) = copy["pictures"].as_array_mut() {
        pictures.truncate(PICTURES_MAX);
    }
    if let Some(variants) = copy["variants"].as_array_mut() {
        variants.truncate(VARIANTS_MAX);
        for variant in variants {
            variant["sku"] = json!(format!("{}-{number}", variant["sku"].as_str().unwrap_or_default()));
            variant.as_object_mut().map(|variant| variant.remove("gtin"));
        }
    }
    copy
}

#[cfg(test)]
mod tests {
    use super::copy;
    use serde_json::json;

    #[test]
    fn copies_share_nothing_that_must_be_unique() {
        let model = json!({
            "key": "mug", "type": "grouped", "name": { "es": "Taza", "en": "Mug" },
            "slug": { "es": "taza", "en": "mug" }, "related": ["bowl"], "parts": ["bowl"],
            "variants": [{ "sku": "M", "gtin": "8437000000075", "price": 100 }],
        });
        let (one, other) = (copy(&model, 1), copy(&model, 2));
        for place in ["/key", "/slug/es", "/slug/en", "/name/es", "/variants/0/sku"] {
            assert_ne!(one.pointer(place), other.pointer(place), "{place}");
            assert!(one.pointer(place).is_some(), "{place}");
        }
        assert_eq!(one.pointer("/variants/0/gtin"), None);
        assert_eq!((&one["parts"], &one["type"]), (&json!([]), &json!("physical")));
    }
}
