//! A browser in a few words, for people who look at the list of their sessions. Nothing else of what it says is kept.

/// `Firefox · Linux`; empty where it did not say. Names of things are the same in every language.
pub fn browser(agent: &str) -> String {
    let words = [family(agent), system(agent)];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The first that fits: many call themselves what others are called too.
fn first(agent: &str, table: &[(&str, &'static str)]) -> Option<&'static str> {
    table.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}

fn family(agent: &str) -> Option<&'static str> {
    first(
        agent,
        &[
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("SamsungBrowser", "Samsung Internet"),
            ("Vivaldi", "Vivaldi"),
            ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"),
            ("CriOS", "Chrome"),
            ("Chromium", "Chromium"),
            ("Chrome", "Chrome"),
            ("Safari", "Safari"),
            ("curl", "curl"),
        ],
    )
}

fn system(agent: &str) -> Option<&'static str> {
    first(
        agent,
        &[
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Android", "Android"),
            ("CrOS", "ChromeOS"),
            ("Windows", "Windows"),
            ("Mac OS X", "macOS"),
            ("Linux", "Linux"),
        ],
    )
}
