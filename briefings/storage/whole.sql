CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE articles (
    id VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    text TEXT NOT NULL,
    url VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    outlet VARCHAR NOT NULL,
    byline VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    published_at BIGINT,
    seen_at BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX articles_by_key ON articles ("key");
CREATE INDEX articles_by_time ON articles (at);
CREATE TABLE feeds (
    id VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    site VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE entries (
    feed_id VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    hash VARCHAR NOT NULL,
    PRIMARY KEY (feed_id, "key"),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
);
CREATE TABLE feed_articles (
    feed_id VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    PRIMARY KEY ("key", feed_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
);
CREATE TABLE polls (
    feed_id VARCHAR NOT NULL,
    etag VARCHAR NOT NULL,
    last_modified VARCHAR NOT NULL,
    body_hash VARCHAR NOT NULL,
    last_fetch_at BIGINT,
    last_success_at BIGINT,
    next_fetch_at BIGINT,
    status INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    error VARCHAR NOT NULL,
    cure VARCHAR NOT NULL,
    every BIGINT,
    gone BOOLEAN NOT NULL,
    moved_to VARCHAR NOT NULL,
    not_before BIGINT,
    PRIMARY KEY (feed_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
);
CREATE TABLE subscriptions (
    number INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    feed_id VARCHAR NOT NULL,
    topics TEXT NOT NULL,
    declared BOOLEAN NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE,
    UNIQUE (platform, place, feed_id)
);
CREATE TABLE briefings (
    id INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    since BIGINT NOT NULL,
    at BIGINT NOT NULL, public_id VARCHAR, body TEXT,
    PRIMARY KEY (id)
);
CREATE TABLE told (
    briefing_id INTEGER NOT NULL,
    story_id VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    headline VARCHAR NOT NULL,
    article_ids TEXT NOT NULL,
    points TEXT NOT NULL,
    PRIMARY KEY (briefing_id, story_id),
    FOREIGN KEY(briefing_id) REFERENCES briefings (id) ON DELETE CASCADE
);
CREATE INDEX told_by_plan ON told (platform, place, "plan", at);
CREATE TABLE plans (
    number INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    declared BOOLEAN NOT NULL,
    paused BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (platform, place, name)
);
CREATE TABLE wordings (
    "key" VARCHAR NOT NULL,
    feed_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    edit BOOLEAN NOT NULL,
    PRIMARY KEY ("key", feed_id, article_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE,
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX briefings_by_public_id ON briefings (public_id);
CREATE TABLE cited (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    PRIMARY KEY (platform, place, article_id)
);
CREATE TABLE clocks (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    fingerprint VARCHAR NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (platform, place, "plan")
);
CREATE TABLE occurrences (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    nominal VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    state VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    token VARCHAR NOT NULL,
    attempt INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    briefing_id VARCHAR NOT NULL,
    PRIMARY KEY (platform, place, "plan", nominal)
);
CREATE INDEX occurrences_by_time ON occurrences (at);
CREATE TABLE deliveries (
    number INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    nominal VARCHAR NOT NULL,
    briefing_id VARCHAR NOT NULL,
    channel_platform VARCHAR NOT NULL,
    channel_id VARCHAR NOT NULL,
    channel_place VARCHAR NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    payload TEXT NOT NULL,
    state VARCHAR NOT NULL,
    open BOOLEAN NOT NULL,
    attempt INTEGER NOT NULL,
    token VARCHAR NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    not_before BIGINT,
    message_id VARCHAR NOT NULL,
    error VARCHAR NOT NULL,
    thread VARCHAR NOT NULL,
    thread_id VARCHAR NOT NULL,
    PRIMARY KEY (number),
    UNIQUE ("key")
);
CREATE INDEX deliveries_open ON deliveries (channel_platform, open, channel_id);
CREATE INDEX deliveries_by_briefing ON deliveries (briefing_id);
CREATE INDEX deliveries_by_message ON deliveries (message_id);
CREATE TABLE events (
    id VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX events_by_time ON events (at);
CREATE TABLE documents (
    number INTEGER NOT NULL,
    article_id VARCHAR NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE,
    UNIQUE (article_id)
);
CREATE VIRTUAL TABLE words USING fts5(title, lead, rest, content='', tokenize='porter unicode61 remove_diacritics 2');
CREATE TABLE turns (
    number INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    channel VARCHAR NOT NULL,
    thread VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    answer VARCHAR NOT NULL,
    article_ids TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (number)
);
CREATE INDEX turns_by_thread ON turns (platform, place, channel, thread);
CREATE TABLE feedback (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    answer_id VARCHAR NOT NULL,
    up BOOLEAN NOT NULL,
    question VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (platform, place, person, answer_id)
);
CREATE TABLE marks (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (platform, place, person)
);
CREATE TABLE answers (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (platform, place, id)
);
CREATE TABLE spending (
    id INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    "plan" VARCHAR NOT NULL,
    day VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    currency VARCHAR NOT NULL,
    tokens INTEGER NOT NULL,
    cost BIGINT NOT NULL,
    settled BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX spending_by_day ON spending (platform, place, day);
CREATE TABLE model_texts (
    "key" VARCHAR NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE manners (
    base_url VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    manner VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (base_url, model)
);
CREATE TABLE follows (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    person VARCHAR NOT NULL,
    story_id VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    headline VARCHAR NOT NULL,
    article_ids TEXT NOT NULL,
    points TEXT NOT NULL,
    PRIMARY KEY (platform, place, person, story_id)
);
CREATE TABLE answering (
    platform VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    channel VARCHAR NOT NULL,
    public BOOLEAN NOT NULL,
    PRIMARY KEY (platform, place, channel)
);
