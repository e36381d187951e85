"""First names by the gender they mostly go with; names common to both are left out."""

# ruff: noqa: SIM905 - word lists are read and edited as running text

MALE = frozenset(
    """
aaron abdul abdullah abe abraham adam adolf adrian ahmad ahmed al alan albert alberto alejandro alessandro
alex alexander alexandre alexei alfred ali alistair allen alvin amir anders andre andreas andrei andrew
andy angus anthony antoine anton antonin antonio ari ariel armando arnold arthur arturo asa asher ashraf
austin avi axel barack barney barry bart bashar ben benito benjamin bernard bernie bert bill billy bjorn
bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron caleb
calvin cameron carl carlo carlos cedric cesar chad charles charlie chester chip chris christian christoph
christophe christopher chuck clarence clark claude clay clayton clement cliff clifford clint clyde cole
colin conor corey cory craig curt curtis cyrus dale damian damon dan daniel danny darrell darren daryl
dave david dean dennis denis denny derek derrick desmond dick diego dieter dirk dmitri dmitry dominic don
donald doug douglas drew duane duncan dustin dwayne dwight earl ed eddie edgar eduardo edmund edward edwin
eli elias elijah elliot elliott elmer emanuel emil emilio emmanuel enrique eric erik ernest ernesto ernie
ethan eugene evan ezra fabio fareed felipe felix ferdinand fernando fidel francesco francis francisco
franco francois frank franklin franz fred freddie frederic frederick fritz gabriel gareth garrett garry
gary gavin gene geoff geoffrey george gerald gerard gerhard gerry giancarlo gianni gideon gilbert giovanni
glen glenn gordon graeme graham grant greg gregg gregory guido guillermo gunther gus gustav gustavo guy
hamid hamza hank hans harold harry harvey hassan hector heinz helmut henri henrik henry herb herbert
herman hiroshi homer horst howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ike ilya
imran ingo ira irving isaac ismail ivan ivo jack jackson jacob jacques jaime jake jakob jamal james jan
jared jason javier jay jean-claude jean-marie jeb jeff jefferson jeffrey jens jeremiah jeremy jerome jerry
jesse jesus jim jimmy joachim joaquin jochen joe joel joerg johan johannes john johnny jon jonah jonas
jonathan jorge jose josef joseph josh joshua juan juergen jules julian julio julius jurgen justin kamal
karim karl keith ken kenneth kenny kent kevin khalid kirk klaus konrad kurt kyle lamar lance larry lars
laurent lawrence lee len leo leon leonard leonid leonardo leroy leslie lester lewis liam lincoln lindsey
lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis lukas luke luther maarten mahmoud malcolm
manfred manuel marc marcel marcelo marco marcus mario marius mark marko markus marlon marshall martin
marty marvin mateo mathias matt matteo matthew matthias maurice mauricio max maximilian maxim mehmet mel
melvin michael michel mick miguel mikael mike mikhail miles milo milton mitch mitchell mohamed mohammad
mohammed morgan morris moses muhammad murray mustafa nabil narendra nate nathan nathaniel ned neil nelson
newt nicholas nick nicolas nicola nicolás niels nigel nikita nikolai nikolas noah noel norbert norman
nouri oleg oliver olaf omar orlando orrin oscar osama otto owen pablo paolo pascal pat patrick paul pavel
pedro percy perry pete peter petr phil philip philippe phillip pierre piotr preston quentin quincy rafael
rainer rajiv ralf ralph ramon ramzan rand randall randy raul ray raymond recep reggie reginald reince
reinhard rene rex reza ricardo rich richard rick ricky rob robby robert roberto robin rod roderick rodney
rodrigo rodolfo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert
russ russell ryan saddam saeed said salman salvador salvatore sam sami samir samuel santiago saul scott
sean sebastian sepp serge sergei sergey sergio seth shane shaun shawn sheldon shimon shinzo sid sidney
simon sol solomon spencer stan stanley stefan stephan stephen steve steven stewart stuart sven sylvester
tad tarek tariq ted teddy terence terrence terry thad theo theodor theodore thierry thomas thomson tim
timothy tobias todd tom tommy tony travis trent trevor trey ty tyler ulrich umar uwe vadim valery vern
vernon viktor victor vince vincent vincenzo vitaly vito vlad vladimir volodymyr wade walid wallace walt
walter ward warren wayne wendell werner wes wesley wilbur wilhelm will willard william willie wilson
winston wolfgang woodrow woody xavier yasser yasir yitzhak yuri yousef yusuf yves zac zach zachary zalmay
zeke abu arash bao binyamin benyamin chen emerson giorgos hideo jair jens-uwe jin justus kim-jong kofi
lech mauro nicolae olivier pieter rajesh ravi sanjay satya sundar sunil suresh takashi tarik thabo toomas
wang wei xi yanis yoshihide zhang
""".split()
)
"""First names of men."""

FEMALE = frozenset(
    """
abigail ada adela adele adriana agnes agnieszka aisha alana alba alexandra alexandria alexis alice alicia
alina alisa alison allison alma alyssa amal amanda amber amelia amina amy ana anastasia andrea angela
angelica angelina angie anita ann anna annabel anne annette annie antoinette antonia april arianna ariana
arlene ashley astrid audrey aurora ava ayesha barb barbara beatrice beatriz becky belinda bella bernadette
bernice beth bethany betsy betty beverly bianca birgit blanca blanche bonnie brenda bridget brigitte
brittany brooke callie camila camilla camille candace candice cara carla carly carmen carol carole
carolina caroline carolyn carrie casey cassandra catarina catherine cathy cecile cecilia celeste celia
celine charlene charlotte chelsea cheryl chiara chloe christa christiane christina christine christy cindy
claire clara clarissa claudia colleen condoleezza connie constance cora corinne cristina cynthia daisy
dana danielle daphne darlene dawn deb debbie deborah debra deirdre delia delores denise desiree diana
diane dianne dilma dina dolores dominique donna dora doreen doris dorothea dorothy edith edna eileen
elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira emilia emily emma
erica erika erin esther ethel eva eve evelyn faith fatima faye felicia fiona flora florence frances
francesca franziska frauke frida gabriela gabriella gabrielle gail gemma genevieve georgia geraldine
gertrude gina ginger ginny giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hanna hannah
harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly hope huma ida
ilana ilse ines inga ingrid irene iris irina irma isabel isabella isabelle ivana ivanka ivy jackie jaclyn
jacqueline jade jamila jan jana jane janet janice janine jasmine jeanette jeanne jean jeannie jen jenna
jenni jennie jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi jodie johanna josefina
josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaitlyn kara karen karin
karina karla kate katharina katharine kathleen katherine kathryn kathy katie katja katrin katrina katy kay
kayla kayleigh keisha kellie kelly kellyanne kendra kerry kim kimberly kirsten kirstin krista kristen
kristi kristin kristina kristine laila lana lara larissa latoya laura lauren laurie lea leah leila lena
leonora letitia lila lilian lillian lily linda lisa liz liza lois lola lora loretta lori lorraine lottie
louise lucia lucille lucinda lucy luisa lupita lydia lynn lynne mabel maddie madeleine madeline madonna
maggie magdalena maia malala malia mandy manuela mara marcia margaret margarita marge margot marguerite
maria mariah mariam marian marianne marie mariana marilyn marina marine marion marisa marissa marjorie
marla marlene marsha marta martha martina mary maryam matilda maud maureen maxine maya megan meghan
melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred mimi mindy miranda
miriam moira mollie molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha
nell nicole nikki nina noor nora noreen norma octavia odessa olga olive olivia ophelia oprah paige pam
pamela patrice patricia patsy patti patty paula paulette pauline pearl peggy penelope penny petra phyllis
pia piper polly priscilla rachel ramona raquel rebecca regina renata renee rhonda rita roberta rochelle
rosa rosalind rosalie rosanne rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah
sasha saskia savannah selena selma serena shannon sharon shauna sheila shelby shelley shelly sherry sheryl
shirley sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stefanie stella stephanie sue
susan susana susanna susanne suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana
tatyana teresa teri terri tess tessa thelma theresa tiffany tina toni tracey tracy tricia trish ulrike
ursula valentina valerie vanessa vera verena veronica veronika vicki vicky victoria viola violet virginia
vivian viviane wanda wendy whitney whoopi wilma winifred winnie yasmin yolanda yulia yvette yvonne zainab
zoe zsa aung benazir christie-ann doria gwyneth ilhan indira jada keira ketanji kirstjen lashonda meg mika
nikole pramila rashida samira sanna yuliya
""".split()
)
"""First names of women."""

BOTH = frozenset(
    """
alex andrea angel ariel ashley avery bailey blair cameron casey chris dana drew dominique francis jackie
jamie jan jean jesse jessie jordan jo kelly kelsey kerry kim lee leslie lindsey logan lynn marion morgan
nicola pat quinn riley robin sam sasha shannon sidney skyler stacy taylor terry tracy tyler
""".split()
)
"""Names of either."""

MONTHS_TOO = frozenset(("jan", "april", "june"))
"""First names that are months too."""

LAST_MONTHS = frozenset(("mar", "march", "august", "jan"))
"""Last names that are months too."""
