//! Passwords made into what is kept of them, and compared with it: argon2id, dear on purpose, so only a few at a time.

use action::Machine;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How dear one comparison is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// How often it is gone through.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Cost {
    /// 19 MiB, twice: about 25 ms of one core.
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 }
    }
}

impl Cost {
    /// As cheap as argon2 allows, for tests.
    pub const CHEAP: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };
}

/// How many are compared at a time, and how many more may wait for it.
const AT_ONCE: usize = 2;
const WAITING: usize = 30;
/// Bytes of what is kept, besides its salt.
const KEPT: usize = 32;

/// More wait for this than can be served soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooBusy;

/// Makes and compares.
pub struct Keys {
    cost: Cost,
    turns: Arc<Semaphore>,
    line: Arc<Semaphore>,
}

impl Default for Keys {
    fn default() -> Self {
        Self::new(Cost::default())
    }
}

impl Keys {
    /// Keys of this cost.
    pub fn new(cost: Cost) -> Self {
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        let line = Arc::new(Semaphore::new(AT_ONCE + WAITING));
        Self { cost, turns, line }
    }

    /// What is kept of a password: a text that names its own cost and salt.
    pub async fn make(&self, machine: &dyn Machine, password: &str) -> Result<String, TooBusy> {
        let (cost, salt) = (self.cost, machine.random().to_be_bytes());
        let password = password.to_owned();
        self.in_turn(move || Kept::of(&password, cost, &salt).map(|kept| kept.text())).await?.ok_or(TooBusy)
    }

    /// Whether a password is the one that was kept. Where nothing is kept it takes as long, and is not.
    pub async fn fits(&self, password: &str, kept: Option<&str>) -> Result<bool, TooBusy> {
        let known = kept.and_then(Kept::read);
        let (cost, salt) = known.as_ref().map_or((self.cost, [0; 16]), |known| (known.cost, known.salt));
        let password = password.to_owned();
        let tried = self.in_turn(move || Kept::of(&password, cost, &salt)).await?;
        Ok(known.zip(tried).is_some_and(|(known, tried)| is_same(&known.key, &tried.key)))
    }

    /// Whether what is kept was made cheaper than it would be now.
    pub fn is_dated(&self, kept: &str) -> bool {
        Kept::read(kept).is_none_or(|known| known.cost != self.cost)
    }

    /// Runs on a thread that may take its time. A request that is given up does not give its turn away before it is done.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, TooBusy> {
        let place = self.line.clone().try_acquire_owned().map_err(|_| TooBusy)?;
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| TooBusy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _held = (place, turn);
            work()
        });
        done.await.map_err(|_| TooBusy)
    }
}

/// What is kept of one password.
struct Kept {
    cost: Cost,
    salt: [u8; 16],
    key: [u8; KEPT],
}

impl Kept {
    fn of(password: &str, cost: Cost, salt: &[u8; 16]) -> Option<Self> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEPT)).ok()?;
        let mut key = [0; KEPT];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), salt, &mut key)
            .ok()?;
        Some(Self { cost, salt: *salt, key })
    }

    /// In the form that all programs write: `$argon2id$v=19$m=19456,t=2,p=1$SALT$KEY`.
    fn text(&self) -> String {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let [salt, key] = [&self.salt[..], &self.key[..]].map(|bytes| STANDARD_NO_PAD.encode(bytes));
        format!("$argon2id$v=19$m={memory_kib},t={passes},p={lanes}${salt}${key}")
    }

    fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("$argon2id$v=19$m=")?;
        let (memory_kib, rest) = rest.split_once(",t=")?;
        let (passes, rest) = rest.split_once(",p=")?;
        let mut parts = rest.split('$');
        let (lanes, salt, key) = (parts.next()?, parts.next()?, parts.next()?);
        let cost = Cost {
            memory_kib: memory_kib.parse().ok()?,
            passes: passes.parse().ok()?,
            lanes: lanes.parse().ok()?,
        };
        let salt = STANDARD_NO_PAD.decode(salt).ok()?.try_into().ok()?;
        let key = STANDARD_NO_PAD.decode(key).ok()?.try_into().ok()?;
        Some(Self { cost, salt, key })
    }
}

/// Looks at every byte, so that the time tells nothing.
fn is_same(one: &[u8; KEPT], other: &[u8; KEPT]) -> bool {
    one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, Cost, Keys, TooBusy, WAITING};
    use kernel::Timestamp;
    use testing::{Engine, TestMachine, tell};

    fn machine() -> TestMachine {
        TestMachine::new(Timestamp::UNIX_EPOCH, 3)
    }

    #[test]
    fn only_the_same_password_fits_and_nothing_fits_nobody() {
        tell(Engine::Sqlite, async |_| {
            let keys = Keys::new(Cost::CHEAP);
            let kept = keys.make(&machine(), "una frase larga").await.unwrap();
            assert!(kept.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{kept}");
            assert_eq!(keys.fits("una frase larga", Some(&kept)).await, Ok(true));
            assert_eq!(keys.fits("una frase largA", Some(&kept)).await, Ok(false));
            assert_eq!(keys.fits("una frase larga", None).await, Ok(false));
            assert_eq!(keys.fits("", Some("no hash at all")).await, Ok(false));
        });
    }

    #[test]
    fn the_same_password_is_kept_in_two_ways() {
        tell(Engine::Sqlite, async |_| {
            let (keys, machine) = (Keys::new(Cost::CHEAP), machine());
            let one = keys.make(&machine, "una frase larga").await.unwrap();
            assert_ne!(one, keys.make(&machine, "una frase larga").await.unwrap());
        });
    }

    #[test]
    fn a_key_made_cheaper_is_dated_and_still_fits() {
        tell(Engine::Sqlite, async |_| {
            let kept = Keys::new(Cost::CHEAP).make(&machine(), "una frase larga").await.unwrap();
            let dearer = Keys::new(Cost { passes: 2, ..Cost::CHEAP });
            assert!(dearer.is_dated(&kept) && !Keys::new(Cost::CHEAP).is_dated(&kept));
            assert_eq!(dearer.fits("una frase larga", Some(&kept)).await, Ok(true));
        });
    }

    /// As argon2-cffi wrote it: others can read what we keep, and we what others kept.
    #[test]
    fn what_another_program_kept_fits() {
        tell(Engine::Sqlite, async |_| {
            let theirs = KEPT_BY_ANOTHER;
            assert_eq!(
                Keys::new(Cost::CHEAP).fits("correct horse battery stáple", Some(theirs)).await,
                Ok(true)
            );
        });
    }

    const KEPT_BY_ANOTHER: &str =
        "$argon2id$v=19$m=8,t=1,p=1$c2l4dGVlbiBieXRlcyBvaw$kiChrq6mlJHy+csjDJ1Vd+5eN4nGgpFIIJ1DBb1lh8Q";

    #[test]
    fn a_crowd_is_told_to_come_later() {
        tell(Engine::Sqlite, async |_| {
            let keys = Keys::new(Cost::CHEAP);
            let hold = keys.turns.clone().acquire_many_owned(AT_ONCE as u32).await.unwrap();
            let wait = || async { keys.fits("x", None).await };
            let mut crowd: Vec<_> = (0..AT_ONCE + WAITING).map(|_| Box::pin(wait())).collect();
            for one in &mut crowd {
                assert!(
                    std::future::poll_fn(|cx| std::task::Poll::Ready(one.as_mut().poll(cx)))
                        .await
                        .is_pending()
                );
            }
            assert_eq!(keys.fits("x", None).await, Err(TooBusy));
            drop(hold);
            for one in crowd {
                assert_eq!(one.await, Ok(false));
            }
        });
    }
}
