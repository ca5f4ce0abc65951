//! Writing Markdown: blocks, lists, marks; letters that would mean something are escaped.

use super::super::entities::decode;

/// Deepest list and quotation that keep their form.
const DEPTH_MAX: usize = 6;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    Nothing,
    Break,
    Item,
    Block,
}

#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
    gap: Gap,
    /// What the next line begins with: a bullet, the marks of a heading.
    lead: String,
    /// For each open list whether it counts, and the number of its last item.
    lists: Vec<(bool, u32)>,
    quotes: usize,
    space: bool,
    /// Marks that were opened and have nothing inside yet.
    pending: Vec<&'static str>,
    open: Vec<&'static str>,
    links: Vec<Option<String>>,
    /// What stands on this line so far: nothing, digits, or more.
    fresh: bool,
    digits: bool,
}

impl Writer {
    pub(super) fn block(&mut self) {
        if self.lead.is_empty() {
            self.ask(Gap::Block);
        }
    }

    pub(super) fn broken(&mut self) {
        self.ask(Gap::Break);
    }

    fn ask(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
        self.space = false;
    }

    pub(super) fn heading(&mut self, lead: &str) {
        self.ask(Gap::Block);
        self.lead = lead.to_owned();
    }

    pub(super) fn rule(&mut self) {
        self.ask(Gap::Block);
        self.begin();
        self.out.push_str("---");
        self.ask(Gap::Block);
    }

    pub(super) fn list(&mut self, counts: bool) {
        self.ask(if self.lists.is_empty() { Gap::Block } else { Gap::Item });
        self.lists.push((counts, 0));
    }

    pub(super) fn end_list(&mut self) {
        self.lists.pop();
        self.lead.clear();
        self.ask(if self.lists.is_empty() { Gap::Block } else { Gap::Item });
    }

    pub(super) fn item(&mut self) {
        self.close_marks();
        self.ask(Gap::Item);
        self.lead = "- ".to_owned();
        if let Some((counts, number)) = self.lists.last_mut() {
            *number += 1;
            if *counts {
                self.lead = format!("{number}. ");
            }
            // A paragraph inside the item before must not drive the items apart.
            if *number > 1 {
                self.gap = Gap::Item;
            }
        }
    }

    pub(super) fn quote(&mut self) {
        self.ask(Gap::Block);
        self.quotes += 1;
    }

    pub(super) fn end_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
        self.ask(Gap::Block);
    }

    pub(super) fn cell(&mut self) {
        if self.gap == Gap::Nothing && !self.fresh && !self.out.is_empty() {
            self.out.push_str(" – ");
            self.space = false;
        }
    }

    pub(super) fn mark(&mut self, mark: &'static str) {
        if !self.open.contains(&mark) && !self.pending.contains(&mark) {
            self.pending.push(mark);
        }
    }

    pub(super) fn end_mark(&mut self, mark: &'static str) {
        if self.pending.last() == Some(&mark) {
            self.pending.pop();
        } else if self.open.last() == Some(&mark) {
            self.open.pop();
            self.out.push_str(mark);
        }
    }

    pub(super) fn link(&mut self, to: Option<&str>) {
        let safe = |letter: char| match letter {
            ' ' | '(' | ')' | '<' | '>' | '\\' => format!("%{:02X}", letter as u32),
            other => other.to_string(),
        };
        let to = to.map(|to| to.chars().map(safe).collect::<String>());
        if to.is_some() {
            self.pending.push("[");
        }
        self.links.push(to);
    }

    pub(super) fn end_link(&mut self) {
        let Some(Some(to)) = self.links.pop() else { return };
        if let Some(at) = self.pending.iter().rposition(|mark| *mark == "[") {
            self.pending.remove(at);
        } else {
            while let Some(mark) = self.open.pop().filter(|mark| *mark != "[") {
                self.out.push_str(mark);
            }
            self.out.push_str(&format!("]({to})"));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let text = decode(text);
        let mut letters = text.char_indices();
        while let Some((at, letter)) = letters.next() {
            if letter.is_whitespace() && letter != '\u{a0}' {
                self.space = true;
                continue;
            }
            self.begin();
            if std::mem::take(&mut self.space) && !self.fresh {
                self.out.push(' ');
            }
            for mark in std::mem::take(&mut self.pending) {
                self.out.push_str(mark);
                self.open.push(mark);
                self.fresh = false;
            }
            self.letter(letter, &text[at + letter.len_utf8()..]);
        }
    }

    fn letter(&mut self, letter: char, rest: &str) {
        let means = match letter {
            '\\' | '*' | '_' | '[' | ']' | '<' | '`' | '~' => true,
            '&' => rest.bytes().take(12).any(|byte| byte == b';'),
            '#' | '+' | '-' | '=' | '>' => self.fresh,
            '.' | ')' => self.digits,
            _ => false,
        };
        if means {
            self.out.push('\\');
        }
        self.out.push(letter);
        self.digits = (self.fresh || self.digits) && letter.is_ascii_digit();
        self.fresh = false;
    }

    /// Begins the line that the next letter stands on, if the last one has ended.
    fn begin(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if self.out.is_empty() {
            self.fresh = true;
        } else if gap != Gap::Nothing {
            if gap != Gap::Break {
                self.close_marks();
            }
            let depth = self.lists.len().min(DEPTH_MAX);
            let inner = if self.lead.is_empty() || self.lists.is_empty() { depth } else { depth - 1 };
            let start = format!("{}{}", "> ".repeat(self.quotes.min(DEPTH_MAX)), "   ".repeat(inner));
            match gap {
                Gap::Break => self.out.push_str("  \n"),
                Gap::Item => self.out.push('\n'),
                Gap::Block => {
                    self.out.push('\n');
                    self.out.push_str(start.trim_end());
                    self.out.push('\n');
                }
                Gap::Nothing => {}
            }
            self.out.push_str(&start);
            self.fresh = true;
        } else if self.lead.is_empty() {
            return;
        }
        if self.out.is_empty() {
            self.out.push_str(&"> ".repeat(self.quotes.min(DEPTH_MAX)));
        }
        self.out.push_str(&std::mem::take(&mut self.lead));
        self.digits = false;
    }

    /// A mark does not reach over the end of its block.
    fn close_marks(&mut self) {
        self.links.clear();
        self.pending.clear();
        while let Some(mark) = self.open.pop() {
            if mark != "[" {
                self.out.push_str(mark);
            } else if let Some(at) = self.out.rfind('[') {
                self.out.remove(at);
            }
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.close_marks();
        self.out.trim().to_owned()
    }
}
