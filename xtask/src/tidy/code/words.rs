//! Small questions about attributes, receivers and bare words, for whoever reads a Rust file.

use proc_macro2::{Spacing, TokenTree};
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

pub(super) fn is_say(receiver: &syn::Expr) -> bool {
    match receiver {
        syn::Expr::Path(path) => path.path.is_ident("say"),
        syn::Expr::Field(field) => matches!(&field.member, syn::Member::Named(name) if name == "say"),
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
    if say != "say" || point.as_char() != '.' || !matches!(verb.as_str(), "t" | "n" | "with") {
        return None;
    }
    let first = args.stream().into_iter().next()?;
    syn::parse_str::<syn::LitStr>(&first.to_string()).ok().map(|key| key.value())
}

/// Whether these words end in `code =`.
pub(super) fn is_code_of(words: &[TokenTree]) -> bool {
    matches!(words, [.., TokenTree::Ident(name), TokenTree::Punct(equals)] if name == "code" && equals.as_char() == '=')
}
