"""All SQL of the game: an append-only list of migrations, and the statements."""

MIGRATIONS = (
    """
    create table round (
        id text primary key,
        name text not null,
        score integer not null,
        mode text not null,
        difficulty text not null,
        time text not null,
        packs text not null,
        date text not null,
        right integer not null,
        asked integer not null,
        best_streak integer not null,
        ms integer not null,
        seed text not null,
        version text not null,
        ranked integer not null,
        deck text not null,
        messages text not null
    );
    create index round_by_table on round (mode, difficulty, time, packs, score desc);
    create table history (
        place integer primary key,
        question text not null,
        right integer not null,
        date text not null
    );
    create table setting (name text primary key, value text not null);
    """,
    """
    create table flag (
        place integer primary key,
        question text not null,
        date text not null,
        version text not null,
        note text not null
    );
    create table rating (
        name text primary key,
        mean real not null,
        variance real not null,
        answers integer not null
    );
    """,
)
"""Under `pragma user_version`: how many of these a database has seen."""

ADD_ROUND = """
    insert into round values (
        :id, :name, :score, :mode, :difficulty, :time, :packs, :date, :right, :asked, :best_streak, :ms,
        :seed, :version, :ranked, :deck, :messages
    )
"""
RENAME_ROUND = "update round set name = :name where id = :id"
TABLE = """
    select id, name, score, mode, difficulty, time, packs, date, right, asked, best_streak, ms, seed, version
    from round
    where ranked and (:difficulty is null or difficulty = :difficulty) and (:mode is null or mode = :mode)
        and (:time is null or time = :time) and (:packs is null or packs = :packs)
    order by score desc, date, rowid
    limit :count
"""
ROUND = "select deck, messages, time, mode from round where id = :id"
ADD_HISTORY = "insert into history (question, right, date) values (:question, :right, :date)"
TRIM_HISTORY = "delete from history where place <= (select max(place) from history) - 5000"
RECENT = "select question from history order by place desc limit :count"
SETTINGS = "select name, value from setting"
PUT_SETTING = "insert into setting values (:name, :value) on conflict (name) do update set value = :value"
ADD_FLAG = "insert into flag (question, date, version, note) values (:question, :date, :version, :note)"
FLAGS = "select place, question, date, version, note from flag order by place"
DROP_FLAG = "delete from flag where place = :place"
RATINGS = "select name, mean, variance, answers from rating"
PUT_RATING = """
    insert into rating values (:name, :mean, :variance, :answers)
    on conflict (name) do update set mean = :mean, variance = :variance, answers = :answers
"""
FORGET = (
    "delete from round",
    "delete from history",
    "delete from setting",
    "delete from flag",
    "delete from rating",
)
