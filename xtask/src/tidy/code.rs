//! What a Rust file says, as far as the checks ask: the paths it names, its strings, its calls, where it waits, and the
//! modules it declares. Macros are read word by word, because nobody but the compiler knows what they become.

mod words;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Lit, Meta};
use words::{
    is_code_of, is_excuse, is_for_tests, is_say, key_said_at, key_taken_at, path_at, takes_a_key, text_of,
};

/// Something said on a line, and whether tests say it or an attribute with a reason excuses it.
#[derive(Debug)]
pub(super) struct Said<T> {
    pub(super) what: T,
    pub(super) line: usize,
    pub(super) in_test: bool,
    /// Inside `#[allow]` or `#[expect]` of `clippy::disallowed_methods` with a reason.
    pub(super) excused: bool,
}

/// A `mod name;` whose text is in another file.
#[derive(Debug)]
pub(super) struct Module {
    pub(super) name: String,
    /// Modules written out around it in the same file.
    pub(super) inside: Vec<String>,
    pub(super) path: Option<String>,
}

/// A Rust file, understood.
#[derive(Debug, Default)]
pub(super) struct Code {
    /// Imports, and paths of two names or more.
    pub(super) paths: Vec<Said<Vec<String>>>,
    pub(super) strings: Vec<Said<String>>,
    /// Method calls: name, and the first argument where it is a plain name (`store::INSERT`).
    pub(super) calls: Vec<Said<(String, String)>>,
    /// `async` and `.await`.
    pub(super) waits: Vec<Said<()>>,
    /// Keys of texts: `say.t("key")`, `say.n(..)`, `say.with(..)`, `code = "key"`, what `Rejection::code` gives, and
    /// sentences without a language: `Sentence::new("key")`, `Ailment::warning("key")`.
    pub(super) keys: Vec<Said<String>>,
    pub(super) modules: Vec<Module>,
    pub(super) included: Vec<String>,
}

impl Code {
    pub(super) fn read(text: &str) -> Result<Self, syn::Error> {
        let file = syn::parse_file(text)?;
        let mut reader = Reader::default();
        reader.within(&file.attrs, |reader| visit::visit_file(reader, &file));
        Ok(reader.code)
    }
}

#[derive(Default)]
struct Reader {
    code: Code,
    tests: usize,
    excuses: usize,
    inside: Vec<String>,
    in_rejection: bool,
    in_rejection_code: bool,
}

impl Reader {
    fn said<T>(&self, what: T, line: usize) -> Said<T> {
        Said { what, line, in_test: self.tests > 0, excused: self.excuses > 0 }
    }

    /// Goes into something with attributes, remembering what they say about it.
    fn within(&mut self, attributes: &[Attribute], go: impl FnOnce(&mut Self)) {
        let test = usize::from(attributes.iter().any(is_for_tests));
        let excuse = usize::from(attributes.iter().any(is_excuse));
        self.tests += test;
        self.excuses += excuse;
        go(self);
        self.tests -= test;
        self.excuses -= excuse;
    }

    fn string(&mut self, text: String, line: usize) {
        if self.in_rejection_code {
            let key = self.said(text.clone(), line);
            self.code.keys.push(key);
        }
        let said = self.said(text, line);
        self.code.strings.push(said);
    }

    /// Reads words one after another: `a::b::c`, strings, `say.t("key")`, `code = "key"`, `async`.
    fn words(&mut self, tokens: TokenStream) {
        let words: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < words.len() {
            match &words[at] {
                TokenTree::Group(group) => self.words(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        let line = literal.span().start().line;
                        if is_code_of(&words[..at]) {
                            let key = self.said(text.value(), line);
                            self.code.keys.push(key);
                        }
                        self.string(text.value(), line);
                    }
                }
                TokenTree::Ident(word) => {
                    let line = word.span().start().line;
                    let path = path_at(&words[at..]);
                    if path.len() == 1 && (word == "async" || word == "await") {
                        let said = self.said((), line);
                        self.code.waits.push(said);
                    }
                    if let Some(key) = key_said_at(&words[at..]).or_else(|| key_taken_at(&words[at..])) {
                        let said = self.said(key, line);
                        self.code.keys.push(said);
                    }
                    if path.len() > 1 {
                        // Names and the two points between each pair of them.
                        at += 3 * (path.len() - 1);
                        let said = self.said(path, line);
                        self.code.paths.push(said);
                    }
                }
                TokenTree::Punct(_) => {}
            }
            at += 1;
        }
    }

    fn import(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |name: &syn::Ident| -> Vec<String> {
            before.iter().cloned().chain(std::iter::once(name.to_string())).collect()
        };
        let path = match tree {
            syn::UseTree::Path(path) => return self.import(&path.tree, &with(&path.ident)),
            syn::UseTree::Group(group) => {
                return group.items.iter().for_each(|item| self.import(item, before));
            }
            syn::UseTree::Name(name) => with(&name.ident),
            syn::UseTree::Rename(rename) => with(&rename.ident),
            syn::UseTree::Glob(_) => before.to_vec(),
        };
        let said = self.said(path, tree.span().start().line);
        self.code.paths.push(said);
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_none() {
            let path = item.attrs.iter().find(|one| one.path().is_ident("path")).and_then(text_of);
            self.code.modules.push(Module {
                name: item.ident.to_string(),
                inside: self.inside.clone(),
                path,
            });
        }
        self.inside.push(item.ident.to_string());
        self.within(&item.attrs, |reader| visit::visit_item_mod(reader, item));
        self.inside.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.within(&item.attrs, |reader| visit::visit_item_fn(reader, item));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let before = self.in_rejection;
        let kind = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
        self.in_rejection = kind.is_some_and(|kind| kind.ident == "Rejection");
        self.within(&item.attrs, |reader| visit::visit_item_impl(reader, item));
        self.in_rejection = before;
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        let before = self.in_rejection_code;
        self.in_rejection_code = self.in_rejection && item.sig.ident == "code";
        self.within(&item.attrs, |reader| visit::visit_impl_item_fn(reader, item));
        self.in_rejection_code = before;
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.within(&item.attrs, |reader| visit::visit_item_static(reader, item));
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.within(&item.attrs, |reader| visit::visit_item_const(reader, item));
    }

    fn visit_local(&mut self, item: &'ast syn::Local) {
        self.within(&item.attrs, |reader| visit::visit_local(reader, item));
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.within(&item.attrs, |reader| reader.import(&item.tree, &[]));
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.words(list.tokens.clone());
        }
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        if item.path.is_ident("include")
            && let Ok(path) = syn::parse2::<syn::LitStr>(item.tokens.clone())
        {
            self.code.included.push(path.value());
        }
        self.words(item.tokens.clone());
        visit::visit_macro(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            let said = self.said(names, path.span().start().line);
            self.code.paths.push(said);
        }
        visit::visit_path(self, path);
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.string(text.value(), text.span().start().line);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(syn::Expr::Lit(syn::ExprLit { lit: Lit::Str(key), .. })) = call.args.first()
        {
            let names: Vec<String> = path.path.segments.iter().map(|one| one.ident.to_string()).collect();
            if takes_a_key(&names) {
                let said = self.said(key.value(), key.span().start().line);
                self.code.keys.push(said);
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let line = call.method.span().start().line;
        let first = match call.args.first() {
            Some(syn::Expr::Path(path)) => path.path.segments.last().map(|segment| segment.ident.to_string()),
            _ => None,
        };
        let method = call.method.to_string();
        if matches!(method.as_str(), "t" | "n" | "with")
            && is_say(&call.receiver)
            && let Some(syn::Expr::Lit(syn::ExprLit { lit: Lit::Str(key), .. })) = call.args.first()
        {
            let said = self.said(key.value(), line);
            self.code.keys.push(said);
        }
        let said = self.said((method, first.unwrap_or_default()), line);
        self.code.calls.push(said);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        if let Some(word) = &signature.asyncness {
            let said = self.said((), word.span().start().line);
            self.code.waits.push(said);
        }
        visit::visit_signature(self, signature);
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        let said = self.said((), block.async_token.span().start().line);
        self.code.waits.push(said);
        visit::visit_expr_async(self, block);
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        if let Some(word) = &closure.asyncness {
            let said = self.said((), word.span().start().line);
            self.code.waits.push(said);
        }
        visit::visit_expr_closure(self, closure);
    }

    fn visit_expr_await(&mut self, wait: &'ast syn::ExprAwait) {
        let said = self.said((), wait.await_token.span().start().line);
        self.code.waits.push(said);
        visit::visit_expr_await(self, wait);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::read(text).expect("the sample parses")
    }

    fn paths(text: &str) -> Vec<String> {
        code(text).paths.iter().map(|said| said.what.join("::")).collect()
    }

    #[test]
    fn imports_are_taken_apart() {
        assert_eq!(
            paths("use crate::{store, rules::{self, Bid as B}, x::*};"),
            ["crate::store", "crate::rules::self", "crate::rules::Bid", "crate::x"]
        );
    }

    #[test]
    fn macros_and_attributes_are_read_too() {
        let sample =
            "#[derive(askama::Template)] struct S; fn f() { m!(a, tokio::time::sleep(x), \"SELECT 1\"); }";
        assert_eq!(paths(sample), ["askama::Template", "tokio::time::sleep"]);
        assert_eq!(code(sample).strings[0].what, "SELECT 1");
    }

    #[test]
    fn what_tests_say_is_marked() {
        let sample = code("fn f() { a::b(); }\n#[cfg(test)]\nmod tests { fn g() { c::d(); } }");
        let seen: Vec<_> =
            sample.paths.iter().map(|said| (said.what.join("::"), said.line, said.in_test)).collect();
        assert_eq!(seen, [("a::b".to_owned(), 1, false), ("c::d".to_owned(), 3, true)]);
    }

    #[test]
    fn keys_are_found_where_they_are_said() {
        let sample =
            "impl Rejection for No { fn code(&self) -> &'static str { match self { _ => \"a-one\" } } }
            #[no(code = \"a-two\")] struct S;
            fn f() { web.say.t(\"a-three\"); x!(self.say.n(\"a-four\", 2)); other.t(\"b\"); }";
        let mut keys: Vec<_> = code(sample).keys.into_iter().map(|said| said.what).collect();
        keys.sort();
        assert_eq!(keys, ["a-four", "a-one", "a-three", "a-two"]);
    }

    #[test]
    fn sentences_that_wait_for_a_language_name_a_key_too() {
        let sample = "fn f() { let a = action::Ailment::fault(\"a-one\").with(\"why\", b);
            vec![check(\"a-two\", g), Sentence::new(\"a-three\")]; voice.t(\"a-four\");
            println!(\"{}\", self.voice.n(\"a-five\", 1)); Ailment::other(\"no\"); Sentence::new(key); }";
        let mut keys: Vec<_> = code(sample).keys.into_iter().map(|said| said.what).collect();
        keys.sort();
        assert_eq!(keys, ["a-five", "a-four", "a-one", "a-three", "a-two"]);
    }
}
