"""Verbs that attribute words, every form written out: verbs apart by semicolons, the base form first."""

SPEECH = """
acknowledge acknowledges acknowledged acknowledging; add adds added adding; admit admits admitted
admitting; advise advises advised advising; affirm affirms affirmed affirming; agree agrees agreed
agreeing; allege alleges alleged alleging; allow allows allowed allowing; announce announces announced
announcing; answer answers answered answering; argue argues argued arguing; ask asks asked asking; assert
asserts asserted asserting; assure assures assured assuring; attest attests attested attesting; aver avers
avered avering; avow avows avowed avowing; bark barks barked barking; beg begs begged begging; begin
begins began beginning begun; bemoan bemoans bemoaned bemoaning; bet bets betting; blog blogs blogged
blogging; blurt blurts blurted blurting; boast boasts boasted boasting; brag brags bragged bragging;
caution cautions cautioned cautioning; challenge challenges challenged challenging; chant chants chanted
chanting; charge charges charged charging; chime chimes chimed chiming; chuckle chuckles chuckled
chuckling; claim claims claimed claiming; clarify clarifies clarified clarifying; comment comments
commented commenting; complain complains complained complaining; concede concedes conceded conceding;
conclude concludes concluded concluding; concur concurs concurred concurring; confess confesses confessed
confessing; confide confides confided confiding; confirm confirms confirmed confirming; contend contends
contended contending; continue continues continued continuing; counter counters countered countering; cry
cries cried crying; declare declares declared declaring; decree decrees decreed decreeing; defend defends
defended defending; demand demands demanded demanding; deny denies denied denying; describe describes
described describing; detail details detailed detailing; disagree disagrees disagreed disagreeing;
disclose discloses disclosed disclosing; e-mail e-mails e-mailed e-mailing; elaborate elaborates
elaborated elaborating; email emails emailed emailing; emphasise emphasises emphasised emphasising;
emphasize emphasizes emphasized emphasizing; exclaim exclaims exclaimed exclaiming; explain explains
explained explaining; express expresses expressed expressing; fret frets fretted fretting; grumble
grumbles grumbled grumbling; gush gushes gushed gushing; hint hints hinted hinting; implore implores
implored imploring; imply implies implied implying; indicate indicates indicated indicating; inform
informs informed informing; insist insists insisted insisting; instruct instructs instructed instructing;
interject interjects interjected interjecting; interrupt interrupts interrupted interrupting; intone
intones intoned intoning; joke jokes joked joking; lament laments lamented lamenting; laugh laughs laughed
laughing; lecture lectures lectured lecturing; maintain maintains maintained maintaining; marvel marvels
marveled marveling; mention mentions mentioned mentioning; moan moans moaned moaning; mock mocks mocked
mocking; mumble mumbles mumbled mumbling; murmur murmurs murmured murmuring; muse muses mused musing;
mutter mutters muttered muttering; note notes noted noting; object objects objected objecting; observe
observes observed observing; offer offers offered offering; opine opines opined opining; order orders
ordered ordering; plead pleads pleaded pleading; pledge pledges pledged pledging; point points pointed
pointing; post posts posted posting; preach preaches preached preaching; predict predicts predicted
predicting; press presses pressed pressing; proclaim proclaims proclaimed proclaiming; profess professes
professed professing; promise promises promised promising; prompt prompts prompted prompting; propose
proposes proposed proposing; protest protests protested protesting; put puts putting; query queries
queried querying; question questions questioned questioning; quip quips quipped quipping; quote quotes
quoted quoting; rant rants ranted ranting; read reads reading; reason reasons reasoned reasoning; reassure
reassures reassured reassuring; recall recalls recalled recalling; recite recites recited reciting; reckon
reckons reckoned reckoning; recollect recollects recollected recollecting; recommend recommends
recommended recommending; recount recounts recounted recounting; reflect reflects reflected reflecting;
reiterate reiterates reiterated reiterating; rejoin rejoins rejoined rejoining; relate relates related
relating; remark remarks remarked remarking; remember remembers remembered remembering; remind reminds
reminded reminding; repeat repeats repeated repeating; reply replies replied replying; report reports
reported reporting; request requests requested requesting; respond responds responded responding; retort
retorts retorted retorting; retweet retweets retweeted retweeting; reveal reveals revealed revealing; roar
roars roared roaring; say says said saying; scoff scoffs scoffed scoffing; scream screams screamed
screaming; sermonize sermonizes sermonized sermonizing; shoot shoots shot shooting; shout shouts shouted
shouting; shrug shrugs shrugged shrugging; sigh sighs sighed sighing; sing sings sang singing sung; smirk
smirks smirked smirking; snap snaps snapped snapping; sneer sneers sneered sneering; sob sobs sobbed
sobbing; speak speaks spoke speaking spoken; specify specifies specified specifying; speculate speculates
speculated speculating; spell spells spelled spelling; state states stated stating; stipulate stipulates
stipulated stipulating; stress stresses stressed stressing; submit submits submitted submitting; suggest
suggests suggested suggesting; summarize summarizes summarized summarizing; surmise surmises surmised
surmising; swear swears swore swearing sworn; taunt taunts taunted taunting; tease teases teased teasing;
tell tells told telling; testify testifies testified testifying; text texts texted texting; theorize
theorizes theorized theorizing; thunder thunders thundered thundering; tout touts touted touting; tweet
tweets tweeted tweeting; urge urges urged urging; utter utters uttered uttering; venture ventures ventured
venturing; vow vows vowed vowing; wail wails wailed wailing; warn warns warned warning; whisper whispers
whispered whispering; wonder wonders wondered wondering; worry worries worried worrying; write writes
wrote writing written; yell yells yelled yelling
"""
"""Verbs whose object is what was said."""

NAMING = """
apologise apologises apologised apologising; apologize apologizes apologized apologizing; congratulate
congratulates congratulated congratulating; thank thanks thanked thanking;
accuse accuses accused accusing; attack attacks attacked attacking; bash bashes bashed bashing; blame
blames blamed blaming; blast blasts blasted blasting; brand brands branded branding; call calls called
calling; cast casts casting; celebrate celebrates celebrated celebrating; champion champions championed
championing; characterise characterises characterised characterising; characterize characterizes
characterized characterizing; compare compares compared comparing; condemn condemns condemned condemning;
consider considers considered considering; criticise criticises criticised criticising; criticize
criticizes criticized criticizing; declare declares declared declaring; decry decries decried decrying;
deem deems deemed deeming; denounce denounces denounced denouncing; depict depicts depicted depicting;
deride derides derided deriding; describe describes described describing; dismiss dismisses dismissed
dismissing; dub dubs dubbed dubbing; hail hails hailed hailing; knock knocks knocked knocking; label
labels labeled labelled labeling labelling; lambaste lambastes lambasted lambasting; laud lauds lauded
lauding; liken likens likened likening; mock mocks mocked mocking; name names named naming; nickname
nicknames nicknamed nicknaming; paint paints painted painting; pan pans panned panning; portray portrays
portrayed portraying; praise praises praised praising; pronounce pronounces pronounced pronouncing; rail
rails railed railing; refer refers referred referring; regard regards regarded regarding; ridicule
ridicules ridiculed ridiculing; rip rips ripped ripping; slam slams slammed slamming; term terms termed
terming; tout touts touted touting; welcome welcomes welcomed welcoming
"""
"""Verbs by which someone gives a thing a name or a judgement: "called the plan …"."""

THINKING = """
believe believes believed believing; conclude concludes concluded concluding; consider considers
considered considering; decide decides decided deciding; discover discovers discovered discovering; doubt
doubts doubted doubting; expect expects expected expecting; fear fears feared fearing; feel feels felt
feeling; find finds found finding; hear hears heard hearing; hope hopes hoped hoping; know knows knew
knowing known; learn learns learned learning; mean means meant meaning; realize realizes realized
realizing; see sees saw seeing seen; suspect suspects suspected suspecting; think thinks thought thinking;
understand understands understood understanding; want wants wanted wanting; wish wishes wished wishing
"""
"""Verbs of thought, which attribute less surely."""

SHOWING = """
cite cites cited citing; contain contains contained containing; display displays displayed displaying;
feature features featured featuring; find finds found finding; include includes included including;
indicate indicates indicated indicating; list lists listed listing; note notes noted noting; publish
publishes published publishing; read reads reading; reference references referenced referencing; reveal
reveals revealed revealing; say says said saying; show shows showed showing shown; state states stated
stating
"""
"""Verbs by which a document speaks."""

IRREGULAR = frozenset(
    (
        *("met", "saw", "took", "gave", "made", "got", "won", "lost", "led", "held", "kept", "sent"),
        *("fought", "brought", "bought", "sought", "knew", "drew", "threw", "chose", "broke", "drove"),
        *("fell", "stood", "sold", "paid", "ran", "hit", "beat", "went", "came", "found"),
    )
)
"""Past forms without "ed" that end the noun phrase before them."""
