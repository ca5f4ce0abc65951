//! `plaza notice`: puts the official notice of the legal guarantee in, takes it down, or says whether it is shown.

use crate::{
    config::Settings,
    house,
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::Ctx;
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use kernel::{Actor, Lang, Word};
use shop::{actions, model::Notice, reads, rules::NOTICE_BYTES_MAX};
use std::{fs::File, io::Read};

/// What to do with the notice.
#[derive(Args)]
pub(crate) struct Asked {
    /// The official picture as it is given out: PNG, JPEG or WebP; without one, whether it is shown is printed
    #[arg(value_name = "FILE")]
    file: Option<String>,
    /// Its language
    #[arg(
        long,
        value_name = "LANG",
        default_value = "es",
        value_parser = PossibleValuesParser::new(Lang::ALL.map(Lang::code)).map(|code| code.parse::<Lang>().unwrap_or_default())
    )]
    lang: Lang,
    /// Take it down; the shop's own words are shown again
    #[arg(long, conflicts_with = "file")]
    remove: bool,
}

/// Does it and says what is shown now.
pub(crate) async fn run(asked: &Asked, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let file = asked.file.as_deref().map(read).transpose()?;
    let (house, _) = house::for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let (lang, code) = (asked.lang, [("lang", Word::Text(asked.lang.code()))]);
    let notice = match file {
        Some(bytes) => Some(actions::put_guarantee_notice(&ctx, lang, bytes).await?),
        None if asked.remove => {
            if actions::remove_guarantee_notice(&ctx, lang).await? {
                println!("{}", voice.with("shop-notice-removed", &code));
                return Ok(house.database.close().await?);
            }
            None
        }
        None => ctx.read(async |snap| reads::guarantee_notice(snap, lang).await).await?,
    };
    match notice {
        Some(notice) => println!("{}", shown(&notice, lang, voice)),
        None => println!("{}", voice.with("shop-notice-none", &code)),
    }
    Ok(house.database.close().await?)
}

fn shown(notice: &Notice, lang: Lang, voice: &Voice) -> String {
    let words = [
        ("lang", Word::Text(lang.code())),
        ("width", counted(notice.width.into())),
        ("height", counted(notice.height.into())),
    ];
    voice.with("shop-notice-shown", &words)
}

/// The file, or as much of it as is too much.
fn read(path: &str) -> Result<Vec<u8>, Stopped> {
    let mut bytes = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(NOTICE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| {
        let stopped = Stopped::failed("server-file-unreadable").with("file", path);
        stopped.since(&error)
    })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{NOTICE_BYTES_MAX, read};

    #[test]
    fn of_what_never_ends_no_more_is_read_than_is_too_much() {
        assert_eq!(read("/dev/zero").unwrap().len(), NOTICE_BYTES_MAX + 1);
        assert!(read("/nowhere").is_err());
    }
}
