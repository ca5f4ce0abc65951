//! The tree as the checks see it: every text file that belongs to the project, and the crates among them. Checks never
//! read the disk themselves, so that a test can hand them a tree of three lines.

use super::code::Code;
use crate::shell::{Done, While, ask};
use std::path::Path;

/// Every text file of the project.
pub(super) struct Tree {
    pub(super) files: Vec<TextFile>,
    pub(super) crates: Vec<Crate>,
}

/// A file, its path from the root with `/` between names, and what it says.
pub(super) struct TextFile {
    pub(super) path: String,
    pub(super) text: String,
    /// What a Rust file says, understood; None for other files, Err where it does not parse.
    pub(super) code: Option<Result<Code, syn::Error>>,
}

impl TextFile {
    pub(super) fn ends_with(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The Rust in it, if there is any that parses.
    pub(super) fn rust(&self) -> Option<&Code> {
        self.code.as_ref().and_then(|code| code.as_ref().ok())
    }

    /// Lines with their numbers, from one.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// A crate of ours and the floor it stands on.
pub(super) struct Crate {
    pub(super) name: String,
    pub(super) folder: String,
    pub(super) floor: Floor,
    pub(super) manifest: toml::Table,
}

/// The floors of the house, by the folder a crate lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Floor {
    Base,
    Foundation,
    Capability,
    Workflow,
    /// `X/facts`: what X lets everybody know.
    Facts,
    Server,
    Testing,
    Simulation,
    Bench,
    Xtask,
    Nowhere,
}

impl Floor {
    fn of(folder: &str) -> Self {
        let names: Vec<&str> = folder.split('/').collect();
        match names.as_slice() {
            ["foundations" | "capabilities" | "workflows", _, "facts"] => Self::Facts,
            ["base", _] => Self::Base,
            ["foundations", _] => Self::Foundation,
            ["capabilities", _] => Self::Capability,
            ["workflows", _] => Self::Workflow,
            ["server"] => Self::Server,
            ["testing", ..] => Self::Testing,
            ["simulation"] => Self::Simulation,
            ["bench"] => Self::Bench,
            ["xtask"] => Self::Xtask,
            _ => Self::Nowhere,
        }
    }

    /// Crates whose files have the promised names (`rules.rs`, `store.rs`, ...).
    pub(super) fn has_rooms(self) -> bool {
        matches!(self, Self::Foundation | Self::Capability | Self::Workflow)
    }
}

impl Tree {
    /// Reads every file that git follows or would follow; without git, every file outside the folders of tools.
    pub(super) fn of(root: &Path) -> Done<Self> {
        let mut texts = Vec::new();
        for path in paths(root)? {
            // What is not text is not for us; a path that git still lists may have been deleted a moment ago.
            if let Ok(text) = std::fs::read_to_string(root.join(&path)) {
                texts.push((path, text));
            }
        }
        Ok(Self::from_texts(texts))
    }

    /// A tree from paths and what the files say.
    pub(super) fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<TextFile> = texts.into_iter().map(understood).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let crates = files.iter().filter_map(crate_of).collect();
        Self { files, crates }
    }

    pub(super) fn file(&self, path: &str) -> Option<&TextFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The crate a file belongs to: the one with the longest folder above it.
    pub(super) fn owner(&self, path: &str) -> Option<&Crate> {
        let above = self
            .crates
            .iter()
            .filter(|one| path.strip_prefix(&one.folder).is_some_and(|rest| rest.starts_with('/')));
        above.max_by_key(|one| one.folder.len())
    }

    pub(super) fn named(&self, name: &str) -> Option<&Crate> {
        self.crates.iter().find(|one| one.name == name)
    }

    /// Rust files that parse, with their crate.
    pub(super) fn rust(&self) -> impl Iterator<Item = (&TextFile, &Code, &Crate)> {
        self.files.iter().filter_map(|file| Some((file, file.rust()?, self.owner(&file.path)?)))
    }
}

impl Crate {
    /// The path of a file below this crate's `src`, or None.
    pub(super) fn below_src<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(&self.folder)?.strip_prefix("/src/")
    }

    /// The room a source file is in: `src/store.rs` and `src/store/bids.rs` are both `store`.
    pub(super) fn room<'a>(&self, path: &'a str) -> Option<&'a str> {
        let first = self.below_src(path)?.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }
}

fn understood((path, text): (String, String)) -> TextFile {
    let code = path.ends_with(".rs").then(|| Code::read(&text));
    TextFile { path, text, code }
}

fn crate_of(file: &TextFile) -> Option<Crate> {
    let folder = file.path.strip_suffix("/Cargo.toml")?;
    let manifest: toml::Table = file.text.parse().ok()?;
    let name = manifest.get("package")?.get("name")?.as_str()?.to_owned();
    Some(Crate { name, folder: folder.to_owned(), floor: Floor::of(folder), manifest })
}

fn paths(root: &Path) -> Done<Vec<String>> {
    let folder = root.to_string_lossy();
    let listed = ask("git", &["-C", &folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    if let Some(listed) = listed {
        return Ok(listed.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect());
    }
    let mut found = Vec::new();
    walk(root, "", &mut found)?;
    Ok(found)
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Done {
    const OF_TOOLS: &[&str] = &[".git", "target", "node_modules", "plaza-demo", "plaza-data"];
    for entry in std::fs::read_dir(folder).while_(folder.display())? {
        let entry = entry.while_(folder.display())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        if !entry.path().is_dir() {
            found.push(path);
        } else if !OF_TOOLS.contains(&name.as_str()) {
            walk(&entry.path(), &path, found)?;
        }
    }
    Ok(())
}
