//! Lists of the back office in a shop with very much behind it: the first page, one in the middle and the last, against the
//! rows of that page, read by themselves. What a page costs before it shows a row (who asks, the frame, the menu, the forms
//! around a list) is the same with ten rows behind it as with a hundred thousand: it is measured by the same list in a shop
//! that has nothing yet, and told beside the figure. The figure itself is of the whole page.

mod known;
mod seed;
mod walk;

use crate::{
    Done,
    client::{self, Ask, percentile},
    pages::SECRET,
    program::{Running, free_address, on_first},
    report::{Report, median},
    rows::Page,
    shops::{Kit, LARGE, SMALL, Shop},
};
use known::List;
use seed::Seeded;
use std::{fs, net::SocketAddr, time::Duration};

/// How often shop and rows take turns.
const TURNS: usize = 5;
const TURN: Duration = Duration::from_millis(100);
/// How much slower a page may be than its rows.
const BOUND: f64 = 3.0;
/// Stands for a list of something that a new shop has not.
const EMPTY: &str = "/admin/people?q=%25";
/// What the shop may hold of memory afterwards.
const MEMORY_MAX_MB: f64 = 250.0;

/// A page of a list: how much slower it is than its rows; and the milliseconds of the page, of the list where there is nothing,
/// and of the rows.
struct Compared {
    ratio: f64,
    page: f64,
    empty: f64,
    rows: f64,
}

/// A shop that is served, and who asks.
struct Asked<'k> {
    kit: &'k Kit,
    shop: &'k Shop,
    running: &'k Running,
    /// A shop that has nothing yet.
    new: &'k Running,
    seeded: &'k Seeded,
}

/// Measures all lists. What the part before it has imported is taken, if it has.
pub(crate) async fn measure(kit: &Kit, is_imported: bool, report: &mut Report) -> Done {
    let thousandths = if kit.is_quick { 100 } else { 1000 };
    let products = 10 * if kit.is_quick { SMALL } else { LARGE };
    let folder = kit.scratch.join("imported");
    if !is_imported {
        kit.import(&kit.file(products)?, &folder).await?;
    }
    let shop = Shop { folder, products, paths: Vec::new() };
    // The first time makes the index, and says who hears the log.
    kit.serve(&shop).await?.stop().await?;
    let seeded = seed::plant(&shop.folder.join("plaza.db"), thousandths)?;
    let running = kit.serve(&shop).await?;
    let bare = kit.empty(&kit.scratch.join("new")).await?;
    seed::plant_owner(&bare.folder.join("plaza.db"))?;
    let new = kit.serve(&bare).await?;
    let asked = Asked { kit, shop: &shop, running: &running, new: &new, seeded: &seeded };
    for list in known::ALL {
        if let Err(why) = asked.list(list, report).await {
            return Err(format!("{}: {why}", list.name).into());
        }
    }
    let held = running.memory()? as f64 / 1e6;
    let beside = "RssAnon after every page of every list was asked for";
    let what = format!("memory with {products} products and {} people", 50 * thousandths);
    report.at_most(&what, held, MEMORY_MAX_MB, "MB", beside);
    new.stop().await?;
    running.stop().await
}

impl Asked<'_> {
    /// The worst of three pages counts.
    async fn list(&self, list: &List, report: &mut Report) -> Done {
        let header = header(list);
        let pages = walk::through(self.running.at, list, list.path(self.seeded), &[header]).await?;
        let mut three = vec![0, pages.len() / 2, pages.len() - 1];
        three.dedup();
        let chosen: Vec<&str> = three.iter().map(|at| pages[*at].as_str()).collect();
        let rows = self.rows_of(list, &chosen, header).await?;
        let empty = self.empty(list, header).await?;
        let mut compared = Vec::new();
        for path in &chosen {
            compared.push(self.compare(&rows, &Ask::get(path, &[header]), &empty).await?);
        }
        rows.stop().await?;
        let beside = told(&compared, pages.len());
        let worst = compared.iter().map(|one| one.ratio).fold(0.0, f64::max);
        report.at_most(
            &format!("list, {} products: {}", self.shop.products, list.name),
            worst,
            BOUND,
            "×",
            &beside,
        );
        Ok(())
    }

    /// The same list in the new shop.
    async fn empty(&self, list: &List, header: (&str, &str)) -> Done<Ask> {
        let same = Ask::get(list.path_in_new(), &[header]);
        let is_there = client::once(self.new.at, &same).await?.status == 200;
        Ok(if is_there { same } else { Ask::get(EMPTY, &[header]) })
    }

    /// Whoever reads the rows of these pages and gives the same bytes.
    async fn rows_of(&self, list: &List, paths: &[&str], header: (&str, &str)) -> Done<Running> {
        let mut pages: Vec<Page> = Vec::new();
        for path in paths {
            let answer = client::once(self.running.at, &Ask::get(path, &[header])).await?;
            pages.push(walk::page(list, path, &answer)?);
        }
        let file = self.kit.scratch.join("pages.json");
        fs::write(&file, serde_json::to_string(&pages)?)?;
        let at = free_address()?;
        let mut command = on_first(&std::env::current_exe()?);
        command.args(["rows", "--like", &self.running.at.to_string(), "--listen", &at.to_string()]);
        command.arg("--database").arg(self.shop.folder.join("plaza.db")).arg("--pages").arg(&file);
        command.args(["--header", &format!("{}: {}", header.0, header.1)]);
        let first = Ask::get(paths.first().ok_or("a list without a page")?, &[]);
        Ok(Running::start(command, at, &first).await?.0)
    }

    async fn compare(&self, rows: &Running, ask: &Ask, empty: &Ask) -> Done<Compared> {
        let mut all = [const { Vec::new() }; 4];
        for turn in 0..=TURNS {
            let row = middle(rows.at, ask).await?;
            let page = middle(self.running.at, ask).await?;
            let empty = middle(self.new.at, empty).await?;
            let figures = [page / row, page, empty, row];
            // The first turn only warms up.
            if turn > 0 {
                all.iter_mut().zip(figures).for_each(|(seen, figure)| seen.push(figure));
            }
        }
        let [ratio, page, empty, rows] = all.map(|mut seen| median(&mut seen));
        Ok(Compared { ratio, page, empty, rows })
    }
}

/// How whoever asks says who they are.
fn header(list: &List) -> (&'static str, &'static str) {
    match list.is_json() {
        true => ("authorization", seed::BEARER),
        false => ("cookie", SECRET),
    }
}

/// The middle of the times that one page takes, in milliseconds.
async fn middle(at: SocketAddr, ask: &Ask) -> Done<f64> {
    Ok(percentile(&client::each(at, ask, TURN).await?, 0.5).as_secs_f64() * 1e3)
}

/// How the pages of a list did, in words.
fn told(compared: &[Compared], pages: usize) -> String {
    let names: &[&str] = match compared.len() {
        1 => &["the only page"],
        2 => &["first", "last"],
        _ => &["first", "middle", "last"],
    };
    let one = |(name, one): (&&str, &Compared)| {
        format!(
            "{name} {:.1} × ({:.2} ms, {:.2} without a row, against {:.2})",
            one.ratio, one.page, one.empty, one.rows
        )
    };
    let all: Vec<String> = names.iter().zip(compared).map(one).collect();
    match pages {
        1 => all.join(", "),
        pages => format!("{} of {pages} pages", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Compared, told};

    #[test]
    fn each_page_of_a_list_is_named() {
        let one = |ratio| Compared { ratio, page: 3.0, empty: 1.0, rows: 1.0 };
        assert_eq!(told(&[one(2.0)], 1), "the only page 2.0 × (3.00 ms, 1.00 without a row, against 1.00)");
        let told = told(&[one(1.0), one(2.0), one(3.0)], 9);
        assert!(told.starts_with("first 1.0 ×") && told.ends_with("against 1.00) of 9 pages"), "{told}");
    }
}
