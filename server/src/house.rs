//! Putting the house together: database, ports, followers, site.

use crate::{
    config::Settings,
    doors,
    listening::Room,
    machine::SystemMachine,
    measures::{self, Figures},
    stopped::Stopped,
};
use action::{Duties, Follower, FollowsClock, House, InOrder};
use database::{Address, Commit, Database, Migration};
use events::Position;
use features::Switchboard;
use files::Folder;
use kernel::Feature;
use outside::{Client, Guard, Patience, SystemNames};
use post::Smtp;
use realtime::{Caps, Hub};
use search::{Engine, SearchBroken};
use std::{path::Path, sync::Arc, time::Duration};
use webkit::{Door, Fluent, PageCache, Site};

/// How long after a page was begun it is not begun again.
const PACE: Duration = Duration::from_secs(1);
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
    let index = Arc::new(index(&settings.data().join("search"))?);
    let room = Room::take();
    let caps = Caps { listeners: room.listeners, ..Caps::default() };
    let hub = Hub::new(storefront::TOLD, caps);
    let mut doors = doors::all(&index, &hub);
    let figures = Arc::new(Figures::new(measures::record()));
    doors.push(measures::door(settings, figures.clone()));
    let duties = Door::duties_of(&doors);
    if let Some(name) = duties.named_twice() {
        return Err(Stopped::failed("server-duty-twice").with("name", name));
    }
    let Furnished { house, keeper, switchboard, end } = furnish(settings, &doors).await?;
    let site = Site::new(house.clone(), Arc::new(look::Look), &doors);
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
    database.migrate(&migrations(doors)).await?;
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
    let house = Arc::new(house);
    FollowsClock::set(&house).await?;
    house.obey(switchboard.clone());
    house.receive(Arc::new(accounts::Guests));
    Ok(Furnished { house, keeper, switchboard, end })
}

/// The doors as commands need them, with an empty index and nobody watching.
pub(crate) fn closed_doors() -> Result<Vec<Door>, SearchBroken> {
    let index = Arc::new(Engine::in_memory()?);
    Ok(doors::all(&index, &Hub::new(&[], Caps::default())))
}

/// A house for one command. It never opens the index, which belongs to a server; what the doors declare comes along.
pub(crate) async fn for_command(settings: &Settings) -> Result<(Arc<House>, Vec<Feature>), Stopped> {
    let doors = closed_doors()?;
    Ok((furnish(settings, &doors).await?.house, features::declared(&doors)))
}

/// Runs the migrations that have not run yet and gives their names.
pub(crate) async fn migrate(settings: &Settings) -> Result<Vec<&'static str>, Stopped> {
    let doors = closed_doors()?;
    Ok(connect(settings).await?.migrate(&migrations(&doors)).await?)
}

/// The index in this folder, to be served from here.
pub(crate) fn index(folder: &Path) -> Result<Engine, Stopped> {
    let unavailable =
        |error: SearchBroken| Stopped::unavailable("server-search-broken").with("why", error.to_string());
    Engine::open(folder).map_err(unavailable)
}

/// Who carries letters, if somebody does.
fn post(settings: &Settings) -> Result<Option<Smtp>, Stopped> {
    let Some((server, from)) = settings.mail() else { return Ok(None) };
    let (machine, patience) = (Arc::new(SystemMachine), post::Patience::default());
    let smtp = Smtp::new(server, from, &settings.public_url(), machine, patience);
    Ok(Some(smtp.map_err(Stopped::bug)?))
}

fn way_out(settings: &Settings) -> Result<Client, Stopped> {
    let guard = Guard::new(Arc::new(SystemNames), settings.allow_outside());
    Client::new(guard, Patience::default()).map_err(Stopped::bug)
}

pub(crate) async fn connect(settings: &Settings) -> Result<Database, Stopped> {
    let address = settings.database();
    if let Address::File(path) = &address
        && let Some(folder) = path.parent()
    {
        std::fs::create_dir_all(folder).map_err(|error| {
            let stopped = Stopped::unavailable("server-folder-unwritable");
            stopped.with("folder", folder.display().to_string()).with("why", error.to_string())
        })?;
    }
    Ok(Database::open(&address, Commit::Grouped).await?)
}

pub(crate) fn migrations(doors: &[Door]) -> Vec<Migration> {
    database::MIGRATIONS.iter().chain(doors.iter().flat_map(|door| door.migrations)).copied().collect()
}
