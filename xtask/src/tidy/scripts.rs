//! ES modules of the product: small, and knowing only `base.js`. The journeys under e2e/ are programs of their own.

use super::Finding;
use super::tree::Tree;

const BYTES_MAX: usize = 5_000;
/// The one module that all may know, and that starts the others by name.
const KNOWN: &str = "./base.js";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        if !file.ends_with(".js") || file.path.starts_with("e2e/") {
            continue;
        }
        if file.text.len() > BYTES_MAX {
            let text = format!(
                "{} bytes, more than {BYTES_MAX}: an island is small, split it by what a person does",
                file.text.len()
            );
            found.push(Finding::error(&file.path, 1, text));
        }
        let starts_the_others = file.ends_with("/base.js");
        for (line, text) in file.lines().filter(|_| !starts_the_others) {
            if let Some(module) = imported(text).filter(|module| *module != KNOWN) {
                let text = format!("imports {module}: a module knows only {KNOWN}");
                found.push(Finding::error(&file.path, line, text));
            }
        }
    }
    found
}

/// The module of `import .. from "x"`, `} from "x"`, `import "x"`, `export .. from "x"` and `import("x")`.
fn imported(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = if let Some((_, rest)) = line.split_once("import(") {
        rest
    } else if ["import ", "import{", "export ", "} from "].iter().any(|opening| line.starts_with(opening)) {
        line.split_once("from ").map(|(_, rest)| rest).or_else(|| line.strip_prefix("import "))?
    } else {
        return None;
    };
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|letter| matches!(letter, '"' | '\'' | '`'))?;
    rest[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    fn found(text: &str) -> Vec<String> {
        complaints(check, &[("base/look/js/zoom.js", text)])
    }

    #[test]
    fn a_small_island_over_base_is_fine() {
        assert!(
            found("import { swap } from \"./base.js\";\nexport const from = 1;\nconst x = 'a from b';")
                .is_empty()
        );
        assert!(
            complaints(check, &[("e2e/lib/x.js", "import { chromium } from \"playwright-core\";")])
                .is_empty()
        );
    }

    #[test]
    fn other_modules_and_long_ones_are_found() {
        for line in [
            "import { a } from \"./other.js\";",
            "import x from '/js/other.js'",
            "import \"./other.js\";",
            "export { a } from \"./other.js\";",
            "} from \"./other.js\";",
            "const m = await import(\"./other.js\");",
        ] {
            assert_eq!(found(&format!("\n{line}")), ["base/look/js/zoom.js:2"], "{line}");
        }
        assert_eq!(found(&"x".repeat(5_001)), ["base/look/js/zoom.js:1"]);
    }
}
