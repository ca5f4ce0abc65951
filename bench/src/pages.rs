//! Pages, each against a bare handler that gives the same bytes.

use crate::{
    Done,
    client::{self, Ask, percentile},
    program::{Running, free_address, on_first},
    report::{Report, median},
    shops::{Kit, Shop, renew},
};
use std::{fs, net::SocketAddr, path::Path, time::Duration};

/// How often floor and shop take turns.
const TURNS: usize = 5;
const WARM_UP: Duration = Duration::from_millis(500);
const TURN: Duration = Duration::from_secs(2);
/// What browsers send, so that a kept page goes out as it does in life.
const BROWSER: [(&str, &str); 1] = [("accept-encoding", "gzip, deflate, br")];
/// Whoever carries a secret gets pages of their own: nothing is kept, and who they are is looked up. Not compressed, which a
/// bare handler would not do.
pub(crate) const SECRET: &str = "plaza=bench-bench-bench-bench-bench-bench-bench-1";
const KNOWN: [(&str, &str); 1] = [("cookie", SECRET)];

const CATEGORIES: [&str; 4] = ["/c/mesa", "/c/cocina", "/c/mesa/para-beber/tazas", "/c/casa-y-jardin"];
const SEARCHES: [&str; 4] = ["/search?q=taza", "/search?q=cuenco", "/search?q=lino", "/search?q=delantl"];
const TYPED: [&str; 6] = [
    "/suggest?q=ta",
    "/suggest?q=taz",
    "/suggest?q=man",
    "/suggest?q=mantel",
    "/suggest?q=del",
    "/suggest?q=jarr",
];

/// The shop and its floor, asked the same questions.
struct Pair {
    shop: Running,
    floor: Running,
    asks: Vec<Ask>,
    may_be_kept: bool,
}

/// Measures all pages of one shop.
pub(crate) async fn measure(kit: &Kit, shop: &Shop, report: &mut Report) -> Done {
    let products = shop.products;
    let pair = Pair::of(kit, shop, shop.paths.iter().map(String::as_str), &BROWSER, true).await?;
    for connections in [1, 16, 64] {
        let what = format!("product page, {products} products, {connections} connections");
        pair.ratio(connections, report, &what, 0.8).await?;
    }
    pair.end().await?;
    for (name, paths) in [("category page of 24", CATEGORIES), ("search results", SEARCHES)] {
        let pair = Pair::of(kit, shop, paths.into_iter(), &KNOWN, false).await?;
        for connections in [1, 16] {
            let what = format!("{name}, not kept, {products} products, {connections} connections");
            pair.ratio(connections, report, &what, 0.5).await?;
        }
        pair.end().await?;
    }
    let pair = Pair::of(kit, shop, TYPED.into_iter(), &[], false).await?;
    pair.lateness(report, &format!("suggestions, 500 a second, {products} products")).await?;
    pair.end().await
}

impl Pair {
    async fn of<'p>(
        kit: &Kit,
        shop: &Shop,
        paths: impl Iterator<Item = &'p str> + Clone,
        headers: &[(&str, &str)],
        may_be_kept: bool,
    ) -> Done<Self> {
        let asks: Vec<Ask> = paths.clone().map(|path| Ask::get(path, headers)).collect();
        let running = kit.serve(shop).await?;
        let data = kit.scratch.join("floor");
        copy_folder(&shop.folder, &data)?;
        let at = free_address()?;
        let mut command = on_first(&std::env::current_exe()?);
        command.args(["floor", "--like", &running.at.to_string(), "--listen", &at.to_string()]);
        command.arg("--data").arg(&data);
        paths.for_each(|path| {
            command.args(["--path", path]);
        });
        headers.iter().for_each(|(name, value)| {
            command.args(["--header", &format!("{name}: {value}")]);
        });
        let first = asks.first().ok_or("nothing to ask")?;
        let (floor, _) = Running::start(command, at, first).await?;
        let pair = Self { shop: running, floor, asks, may_be_kept };
        pair.expect_same_bytes().await?;
        Ok(pair)
    }

    async fn expect_same_bytes(&self) -> Done {
        for ask in &self.asks {
            let (one, other) =
                (client::once(self.shop.at, ask).await?, client::once(self.floor.at, ask).await?);
            // What is kept carries a tag of its content, what is made for one does not.
            let is_kept = one.headers.iter().any(|(name, _)| name == "etag");
            if is_kept != self.may_be_kept {
                return Err("a page that should be made is kept, or the other way round".into());
            }
            if one.status != 200 || one.body != other.body {
                return Err(
                    format!("other bytes: {} here, {} there", one.body.len(), other.body.len()).into()
                );
            }
        }
        Ok(())
    }

    async fn turn(&self, at: SocketAddr, connections: usize, time: Duration) -> Done<f64> {
        client::closed(at, &self.asks, connections, time).await
    }

    /// Answers per second of the shop, as a share of the floor's.
    async fn ratio(&self, connections: usize, report: &mut Report, what: &str, bound: f64) -> Done {
        let (mut ratios, mut floors, mut ours) = (Vec::new(), Vec::new(), Vec::new());
        let mut used = [0.0, 0.0];
        let mut answered = [0.0, 0.0];
        for at in [self.floor.at, self.shop.at] {
            self.turn(at, connections, WARM_UP).await?;
        }
        for _ in 0..TURNS {
            let mut rates = [0.0; 2];
            for (which, server) in [&self.floor, &self.shop].into_iter().enumerate() {
                let before = server.processor()?;
                rates[which] = self.turn(server.at, connections, TURN).await?;
                used[which] += server.processor()? - before;
                answered[which] += rates[which] * TURN.as_secs_f64();
            }
            floors.push(rates[0]);
            ours.push(rates[1]);
            ratios.push(rates[1] / rates[0]);
        }
        let micros = |which: usize| 1e6 * used[which] / answered[which];
        let beside = format!(
            "{:.0} answers/s against {:.0}; {:.0} µs of processor each against {:.0}",
            median(&mut ours),
            median(&mut floors),
            micros(1),
            micros(0)
        );
        report.at_least(what, median(&mut ratios), bound, &beside);
        Ok(())
    }

    /// The slowest hundredth of the shop's answers, as a multiple of the floor's.
    async fn lateness(&self, report: &mut Report, what: &str) -> Done {
        const PER_SECOND: u32 = 500;
        let (mut ratios, mut floors, mut ours) = (Vec::new(), Vec::new(), Vec::new());
        for at in [self.floor.at, self.shop.at] {
            self.turn(at, 4, WARM_UP).await?;
        }
        for _ in 0..TURNS {
            let floor = client::open(self.floor.at, &self.asks, PER_SECOND, 2 * TURN).await?;
            let shop = client::open(self.shop.at, &self.asks, PER_SECOND, 2 * TURN).await?;
            let worst = |all: &[Duration]| percentile(all, 0.99).as_secs_f64() * 1e3;
            floors.push(worst(&floor));
            ours.push(worst(&shop));
            ratios.push(worst(&shop) / worst(&floor));
        }
        let beside = format!("p99 {:.2} ms against {:.2} ms", median(&mut ours), median(&mut floors));
        report.at_most(&format!("{what}, p99"), median(&mut ratios), 4.0, "×", &beside);
        Ok(())
    }

    async fn end(self) -> Done {
        self.shop.stop().await?;
        self.floor.stop().await
    }
}

/// The index belongs to one process, so the floor gets a copy of all.
fn copy_folder(from: &Path, to: &Path) -> Done {
    renew(to)?;
    let mut open = vec![(from.to_owned(), to.to_owned())];
    while let Some((from, to)) = open.pop() {
        fs::create_dir_all(&to)?;
        for entry in fs::read_dir(&from)? {
            let entry = entry?;
            let into = to.join(entry.file_name());
            match entry.file_type()?.is_dir() {
                true => open.push((entry.path(), into)),
                false => drop(fs::copy(entry.path(), into)?),
            }
        }
    }
    Ok(())
}
