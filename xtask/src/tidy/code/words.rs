//! Small questions about attributes, receivers and bare words, for whoever reads a Rust file.

use proc_macro2::{Group, Spacing, TokenTree};
use syn::{Attribute, Lit, Meta};

/// `#[test]`, `#[both]`, and `#[cfg(..)]` that asks for tests.
pub(super) fn is_for_tests(attribute: &Attribute) -> bool {
    let name = attribute.path().segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    match (name.as_str(), &attribute.meta) {
        ("test" | "both", _) => true,
        ("cfg", Meta::List(list)) => {
            let words = list.tokens.to_string();
            let mut names = words.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            !words.contains("not") && names.any(|word| word == "test")
        }
        _ => false,
    }
}

pub(super) fn is_excuse(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let word = list.path.is_ident("allow") || list.path.is_ident("expect");
    let said = list.tokens.to_string();
    word && said.contains("disallowed_methods") && said.contains("reason")
}

pub(super) fn text_of(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Whoever says texts goes by one of these names: `say` on pages, `voice` in a terminal.
const SPEAKERS: [&str; 2] = ["say", "voice"];

pub(super) fn is_say(receiver: &syn::Expr) -> bool {
    let speaks = |name: &syn::Ident| SPEAKERS.iter().any(|speaker| name == speaker);
    match receiver {
        syn::Expr::Path(path) => path.path.get_ident().is_some_and(speaks),
        syn::Expr::Field(field) => matches!(&field.member, syn::Member::Named(name) if speaks(name)),
        syn::Expr::Reference(reference) => is_say(&reference.expr),
        _ => false,
    }
}

/// The names of `a::b::c` at the start of these words.
pub(super) fn path_at(words: &[TokenTree]) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = words;
    while let [TokenTree::Ident(name), after @ ..] = rest {
        names.push(name.to_string());
        match after {
            [TokenTree::Punct(one), TokenTree::Punct(two), next @ ..]
                if one.as_char() == ':' && one.spacing() == Spacing::Joint && two.as_char() == ':' =>
            {
                rest = next;
            }
            _ => break,
        }
    }
    names
}

/// The key of `say.t("key", ..)` at the start of these words.
pub(super) fn key_said_at(words: &[TokenTree]) -> Option<String> {
    let [TokenTree::Ident(say), TokenTree::Punct(point), TokenTree::Ident(verb), TokenTree::Group(args), ..] =
        words
    else {
        return None;
    };
    let verb = verb.to_string();
    let is_said = SPEAKERS.iter().any(|speaker| say == speaker) && point.as_char() == '.';
    if !is_said || !matches!(verb.as_str(), "t" | "n" | "with") {
        return None;
    }
    first_text(args)
}

fn first_text(args: &Group) -> Option<String> {
    let first = args.stream().into_iter().next()?;
    syn::parse_str::<syn::LitStr>(&first.to_string()).ok().map(|text| text.value())
}

/// Whether what is called so takes the key of a text first: a sentence that waits for its language, in one of its forms.
pub(super) fn takes_a_key(names: &[String]) -> bool {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    matches!(
        names.as_slice(),
        ["check"]
            | [.., "Sentence", "new"]
            | [.., "Ailment", "warning" | "fault"]
            | [.., "Stopped", "failed" | "usage" | "unavailable" | "partly"]
    )
}

/// The key of `Sentence::new("key")` and its like at the start of these words.
pub(super) fn key_taken_at(words: &[TokenTree]) -> Option<String> {
    let path = path_at(words);
    // Names and the two points between each pair of them.
    let after = words.get((3 * path.len()).checked_sub(2)?)?;
    match after {
        TokenTree::Group(args) if takes_a_key(&path) => first_text(args),
        _ => None,
    }
}

/// Whether these words end in `code =`.
pub(super) fn is_code_of(words: &[TokenTree]) -> bool {
    matches!(words, [.., TokenTree::Ident(name), TokenTree::Punct(equals)] if name == "code" && equals.as_char() == '=')
}
