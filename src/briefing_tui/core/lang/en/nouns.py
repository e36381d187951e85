"""Nouns that can speak: people by what they are, bodies, and writings."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

PEOPLE = frozenset(
    """
activist actor actress adversary adviser advisor advocate agent aide ally ambassador analyst anchor
architect artist assistant associate athlete attendee attorney author backer banker biographer billionaire
blogger board-member boss boyfriend brother businessman businesswoman campaigner candidate captain caller
caucusgoer cabinet-member chairman chairwoman chair challenger chancellor chef chief child client clerk
coach colleague columnist comedian commander commentator commissioner competitor congressman congresswoman
conservative consultant contender contractor contributor coordinator correspondent counsel councilman
councilwoman counselor counterpart critic customer dad daughter dealer defender delegate demonstrator
deputy designer detective developer diplomat director doctor donor driver economist editor educator
employee employer engineer entrepreneur envoy epidemiologist ethicist evangelist ex-wife executive expert
farmer father fellow female feminist financier firefighter fisherman follower founder co-founder friend
frontrunner front-runner fundraiser general girl girlfriend governor graduate grandfather grandmother
guard guest guide guy head historian homeowner host husband immigrant incumbent independent insider
inspector instructor insurgent interpreter interviewer investigator investor jeweler journalist judge
juror justice king labourer lady lawmaker lawyer leader lecturer legend legislator liberal librarian
lieutenant lobbyist loyalist major male man manager marcher mayor mediator member mentor merchant migrant
minister mogul moderate moderator mom monk mother musician narrator neighbor neighbour neurosurgeon
newcomer nominee novelist nurse observer officer official officeholder operative opponent organizer
organiser owner parent participant partner passenger pastor patient people performer person philosopher
photographer physician pilot planner player poet policeman politician pollster pope populist premier
presenter president priest prime-minister prince princess principal prisoner producer professor prosecutor
protester protestor psychiatrist psychologist publicist publisher pundit queen questioner rabbi radical
reader realtor regulator relative reporter representative resident respondent researcher reviewer rival
runner sailor scholar scientist screenwriter secretary senator sergeant shareholder sheriff sibling singer
sister skeptic soldier son source speaker specialist spectator spokesman spokesperson spokeswoman staffer
star statesman stepmother stockbroker strategist student superintendent supporter surgeon surrogate
suspect teacher teammate technician teenager trader treasurer tycoon understudy user veteran victim viewer
visitor volunteer voter warrior wife winner witness woman worker writer youth physicist biologist chemist
cardiologist sociologist psephologist climatologist meteorologist astronaut archbishop bishop cardinal
imam cleric preacher evangelical republican democrat socialist libertarian nationalist separatist
accountant anthropologist archaeologist archivist auditor barrister botanist bricklayer cartoonist
choreographer composer confidant docker dockworker ecologist electrician filmmaker fireman foreman forewoman
geologist grocer hairdresser lifeguard linguist magistrate mathematician mechanic midwife oceanographer
ombudsman paramedic pensioner pharmacist pianist plumber policewoman retiree roofer sculptor seismologist
shopkeeper solicitor speechwriter statistician stevedore surveyor translator trucker violinist virologist
welder whistleblower father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law
men women children policemen
firefighters spokespeople spokesmen spokeswomen wives lawmen businessmen crowd couple pair trio duo family
audience public majority minority politicians
""".split()
)
"""What a person can be; the plural is the singular with an s."""

TRADES = frozenset(
    """
actuary airman alderman alderwoman angler animator arbitrator arborist assessor auctioneer babysitter bailiff
baker barber barista bartender blacksmith boatman boatswain bookkeeper bosun brewer brigadier broker builder
butcher bystander caregiver carer caretaker carpenter cashier caterer chairperson chaplain chieftain
childminder chocolatier claimant cleaner clergyman clergywoman climber coder commodore commuter complainant
conductor confectioner conservationist conservator constable convener convenor convict cook coroner corporal
cosmologist councillor councilor courier crewman cryptographer curator cyclist dancer deacon dean deckhand
defendant dentist detainee dietitian distiller drummer embryologist environmentalist essayist examiner
explorer ferryman fitter florist forester frontman gamekeeper gamer gardener geneticist geographer
geophysicist glaciologist glazier goalkeeper goldsmith groundskeeper grower guitarist gunman hacker handyman
harbourmaster headmaster headmistress headteacher helmsman hiker hostage hotelier housekeeper hunter
illustrator influencer inmate innkeeper innovator inventor islander jailer janitor jeweller jockey joiner
keeper landlady landlord landowner lifeboatman locksmith machinist mariner marshal mason masseur matron
metalworker midfielder milkman miner mountaineer nanny naturalist neurologist newsagent newsreader notary
nutritionist onlooker optician ornithologist osteopath outfielder paediatrician painter paralegal paratrooper
pathologist pedestrian pediatrician petitioner petty-officer physiologist physiotherapist plaintiff plasterer
playwright podcaster porter postman postmaster postmistress postwoman potter practitioner printer programmer
proprietor provost publican purser quarterback radiographer radiologist rancher ranger rapper receptionist
rector referee refugee registrar rescuer restaurateur restorer rigger rower saddler salesman salesperson
saleswoman scaffolder seafarer seaman seamstress serviceman servicewoman shepherd signaller signalman
silversmith skier skipper sommelier songwriter squaddie stallholder steelworker steward stewardess stonemason
storekeeper striker stylist subeditor swimmer tailor tenant therapist tiler toxicologist trainer trawlerman
trustee tutor umpire undertaker underwriter usher vendor vet veterinarian vicar villager vintner waiter
waitress warden watchmaker weaver whaler winemaker winger woodcutter youtuber zoologist
""".split()
)
"""Trades and callings that are surnames too, or rare: alone with a capital they are names."""

TRADE_ENDINGS = tuple(
    """
keeper teacher ologist maker worker fighter holder smith monger wright officer seller trader master
mistress farmer player writer driver owner steward
""".split()
)
"""Ends of compounds for somebody's trade: "lockkeeper", "choirmaster"."""

BODIES = frozenset(
    """
administration agency alliance army association authority bank board broadcaster bureau cabinet campaign
chamber channel charity church club coalition college commission committee community company conference
congress consortium corporation council country court crew department directorate editorial embassy
establishment faction federation firm force foundation fund gang government group house industry institute
institution jury legislature maker manufacturer magazine military ministry mission movement nation navy
network newspaper office operator opposition organization organisation outlet paper panel parliament party
police press prosecution publication publisher regime regulator school secretariat senate service side
sponsor staff state station team think-tank tribunal union university watchdog website site camp
delegation defense defence presidency retailer airline carmaker insurer lender startup platform utility
hospital museum
""".split()
)
"""What a body can be."""

WRITINGS = frozenset(
    """
ad advertisement advisory affidavit agreement amendment analysis announcement application article
assessment audit banner bill billboard biography blog book brief brochure caption charter complaint
constitution contract column commercial communique decision declaration deposition description dispatch
document draft e-mail editorial email entry essay excerpt figure filing flier footnote guide guidance
guideline handbook headline hashtag indictment interview inscription invitation joke judgment label law
lawsuit leaflet legend letter line list log lyric manifesto manual memo memoir memorandum message motion
motto narration note notice op-ed opinion order page pamphlet paper petition piece placard plaque platform
play poem policy poll post poster preamble press-release promo proposal prospectus questionnaire question
quote quotation recording release remark report resolution response review ruling rule script sentence
show sign slogan song speech spot statement statute story strategy study suit summary survey testimony
text thread title transcript translation treaty tweet update verdict version video voice voice-over
voicemail warning website writing
""".split()
)
"""What a writing or recording can be; it speaks for whoever made it."""
