//! Putting the house together: database, ports, followers, site.

use crate::{
    backup,
    config::Settings,
    doors::{self, Peers},
    listening::Room,
    machine::SystemMachine,
    measures::{self, Figures},
    stopped::Stopped,
};
use accounts::{Provider, Providers};
use action::{Ctx, Duties, Follower, FollowsClock, House, InOrder};
use database::{Address, Commit, Database, Migration};
use events::Position;
use features::Switchboard;
use files::Folder;
use kernel::{Actor, Feature};
use outside::{Client, Guard, Patience, SystemNames};
use post::Smtp;
use realtime::{Caps, Hub};
use search::{Engine, SearchBroken};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
    time::Duration,
};
use webkit::{Door, Fluent, PageCache, Site};

/// How long after a page was begun it is not begun again.
const PACE: Duration = Duration::from_secs(1);
/// What watchers hear of: visitors what the window shows, whoever is signed in what they are told.
static TOLD: LazyLock<Vec<&'static str>> = LazyLock::new(|| [storefront::TOLD, notifications::TOLD].concat());
/// Room for what can be drawn again: share pictures.
const MADE_BYTES_MAX: u64 = 200 * 1024 * 1024;

/// A house that is ready to serve.
pub(crate) struct Opened {
    /// The house.
    pub(crate) house: Arc<House>,
    /// The state of its router.
    pub(crate) site: Site,
    /// Its doors.
    pub(crate) doors: Vec<Door>,
    /// The pages that this node keeps.
    pub(crate) cache: Arc<PageCache>,
    /// Who watches.
    pub(crate) hub: Arc<Hub>,
    /// How many may come at a time.
    pub(crate) room: Room,
    /// What is counted.
    pub(crate) figures: Arc<Figures>,
    /// What this node keeps up with the log.
    pub(crate) followers: Vec<Follower>,
    /// What the house does by itself.
    pub(crate) duties: Duties,
}

/// Opens the house of these settings, bringing its database up to this version.
pub(crate) async fn open(settings: &Settings) -> Result<Opened, Stopped> {
    make_folder(settings)?;
    let index = Arc::new(index(&settings.data().join("search"))?);
    let room = Room::take();
    let caps = Caps { listeners: room.listeners, ..Caps::default() };
    let hub = Hub::new(&TOLD, caps);
    let peers =
        Peers { sign_in: providers(settings)?, paying: paying(settings)?, registry: registry(settings)? };
    let mut doors = doors::all(&index, &hub, peers);
    let figures = Arc::new(Figures::new(measures::record()));
    doors.push(measures::door(settings, figures.clone()));
    let duties = Door::duties_of(&doors);
    if let Some(name) = duties.named_twice() {
        return Err(Stopped::failed("server-duty-twice").with("name", name));
    }
    let Furnished { house, keeper, switchboard, end } = furnish(settings, &doors).await?;
    house.employ(duties.jobs.clone());
    let site = Site::new(house.clone(), Arc::new(look::Look), &doors);
    care::actions::watch_mailbox(&Ctx::new(house.clone(), Actor::House)).await?;
    let at = index.stand(&house).await?.min(end);
    let cache = Arc::new(PageCache::new(house.clone(), &doors).at_most_every(PACE));
    site.keep_frames(&cache);
    let made_from_it = cache.clone();
    index.when_rebuilt(Box::new(move || made_from_it.empty()));
    figures.watch(index.clone(), cache.clone());
    // Pages are made of what the others keep, so they are dropped after it; watchers, who ask for pages, hear last.
    let follows =
        InOrder(vec![Arc::new(FollowsClock), keeper, switchboard, index, cache.clone(), hub.clone()]);
    let followers = vec![Follower::new("node", Arc::new(follows), at)];
    Ok(Opened { house, site, doors, followers, duties, cache, hub, room, figures })
}

/// A house with what it keeps in memory, true as of `end` in the log.
struct Furnished {
    house: Arc<House>,
    keeper: Arc<shop::Keeper>,
    switchboard: Arc<Switchboard>,
    end: Position,
}

async fn furnish(settings: &Settings, doors: &[Door]) -> Result<Furnished, Stopped> {
    let database = connect(settings).await?;
    bring_up(&database, settings, doors).await?;
    let texts =
        Fluent::load(doors.iter().flat_map(|door| door.texts.iter().copied())).map_err(Stopped::bug)?;
    // First the position, then what is loaded: what happens in between is heard again.
    let end = database.read(async |snap| snap.log_end().await).await?;
    let keeper = Arc::new(shop::Keeper::load(&database, settings.public_url()).await?);
    let switchboard = Arc::new(Switchboard::load(&database, features::declared(doors)).await?);
    let house = House::new(database, Arc::new(SystemMachine), Arc::new(texts), keeper.clone())
        .with_files(Arc::new(Folder::new(settings.data().join("media"), MADE_BYTES_MAX)))
        .with_outside(Arc::new(way_out(settings)?));
    let house = match post(settings)? {
        Some(post) => house.with_post(Arc::new(post)),
        None => house,
    };
    let house = match settings.mailbox() {
        Some(server) => {
            house.with_mailbox(Arc::new(letterbox::Imap::new(server, letterbox::Patience::default())))
        }
        None => house,
    };
    let house = Arc::new(house);
    FollowsClock::set(&house).await?;
    house.obey(switchboard.clone());
    house.receive(Arc::new(accounts::Guests));
    house.listen_to(Arc::new(api::Tokens));
    Ok(Furnished { house, keeper, switchboard, end })
}

/// The doors as commands need them, with an empty index and nobody watching.
pub(crate) fn closed_doors() -> Result<Vec<Door>, SearchBroken> {
    let index = Arc::new(Engine::in_memory()?);
    Ok(doors::all(&index, &Hub::new(&[], Caps::default()), Peers::default()))
}

/// A house for one command. It never opens the index, which belongs to a server; what the doors declare comes along.
pub(crate) async fn for_command(settings: &Settings) -> Result<(Arc<House>, Vec<Feature>), Stopped> {
    let doors = closed_doors()?;
    Ok((furnish(settings, &doors).await?.house, features::declared(&doors)))
}

/// Runs the migrations that have not run yet and gives their names.
pub(crate) async fn migrate(settings: &Settings) -> Result<Vec<&'static str>, Stopped> {
    let doors = closed_doors()?;
    bring_up(&connect(settings).await?, settings, &doors).await
}

/// Runs the migrations that have not run yet. A shop that has something is backed up before.
async fn bring_up(
    database: &Database,
    settings: &Settings,
    doors: &[Door],
) -> Result<Vec<&'static str>, Stopped> {
    let migrations = migrations(doors);
    if !database.pending(&migrations).await?.is_empty() && database.has_facts().await? {
        backup::before_migration(database, settings, &migrations).await?;
    }
    Ok(database.migrate(&migrations).await?)
}

/// The index in this folder, to be served from here.
pub(crate) fn index(folder: &Path) -> Result<Engine, Stopped> {
    Engine::open(folder).map_err(|error: SearchBroken| match search::is_served(folder) {
        true => served(folder),
        false => Stopped::unavailable("server-search-broken").with("why", error.to_string()),
    })
}

/// Another process serves the shop in this folder.
pub(crate) fn served(index: &Path) -> Stopped {
    let data = index.parent().unwrap_or(index);
    Stopped::unavailable("server-folder-served").with("folder", data.display().to_string())
}

/// Who carries letters, if somebody does.
fn post(settings: &Settings) -> Result<Option<Smtp>, Stopped> {
    let Some((server, from)) = settings.mail() else { return Ok(None) };
    let (machine, patience) = (Arc::new(SystemMachine), post::Patience::default());
    let smtp = Smtp::new(server, from, &settings.public_url(), machine, patience);
    Ok(Some(smtp.map_err(Stopped::bug)?))
}

/// Whoever moves money, with a way out that is theirs alone: it leads to those hosts that the settings name besides public ones.
fn paying(settings: &Settings) -> Result<payments::Providers, Stopped> {
    let places = settings.payments();
    let guard = Guard::new(Arc::new(SystemNames), Vec::new()).with_hosts_of(places.addresses());
    let client = Client::new(guard, PROVIDER_PATIENCE).map_err(Stopped::bug)?;
    Ok(payments::Providers::at(places.through(Arc::new(client))))
}

/// The register of VAT numbers, with a way out that leads to the host that the settings name besides public ones.
fn registry(settings: &Settings) -> Result<addresses::Registry, Stopped> {
    let registry = settings.registry();
    let guard = Guard::new(Arc::new(SystemNames), Vec::new()).with_hosts_of([registry.address()]);
    let client = Client::new(guard, PROVIDER_PATIENCE).map_err(Stopped::bug)?;
    Ok(registry.through(Arc::new(client)))
}

/// How long a provider may take: somebody waits for the page.
const PROVIDER_PATIENCE: Patience =
    Patience { connect: Duration::from_secs(3), whole: Duration::from_secs(5) };

/// The providers through which people come in, with a way out that is theirs alone: inside somebody's own network it leads to
/// those hosts and ports that the settings name, and nowhere else.
pub(crate) fn providers(settings: &Settings) -> Result<Providers, Stopped> {
    let mut all: Vec<Provider> = Vec::new();
    for wish in settings.sign_in() {
        // The settings have been checked when they were read.
        all.extend(Provider::of(wish, &all));
    }
    if all.is_empty() {
        return Ok(Providers::default());
    }
    let guard = Guard::new(Arc::new(SystemNames), Vec::new());
    let guard = guard.with_hosts_of(all.iter().map(Provider::place));
    let client = Client::new(guard, PROVIDER_PATIENCE).map_err(Stopped::bug)?;
    Ok(Providers::new(all, Arc::new(client)))
}

fn way_out(settings: &Settings) -> Result<Client, Stopped> {
    let guard = Guard::new(Arc::new(SystemNames), settings.allow_outside());
    Client::new(guard, Patience::default()).map_err(Stopped::bug)
}

pub(crate) async fn connect(settings: &Settings) -> Result<Database, Stopped> {
    make_folder(settings)?;
    Ok(Database::open(&settings.database(), Commit::Grouped).await?)
}

/// Makes the folder of the shop's data, and that of an embedded database elsewhere, if they are not there. What people have
/// told the shop is nobody else's on this machine.
pub(crate) fn make_folder(settings: &Settings) -> Result<(), Stopped> {
    let mut folders = vec![settings.data()];
    if let Address::File(path) = &settings.database() {
        folders.extend(path.parent().map(Path::to_owned));
    }
    let mut making = std::fs::DirBuilder::new();
    making.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    folders.iter().try_for_each(|folder| making.create(folder)).map_err(|error| {
        let stopped = Stopped::unavailable("server-folder-unwritable");
        stopped.with("folder", settings.data().display().to_string()).since(&error)
    })
}

pub(crate) fn migrations(doors: &[Door]) -> Vec<Migration> {
    database::MIGRATIONS.iter().chain(doors.iter().flat_map(|door| door.migrations)).copied().collect()
}
