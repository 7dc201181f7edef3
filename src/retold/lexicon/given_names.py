"""Given names that are common in world news, by the gender they mostly tell.

A given name before another capitalised word makes a person likely; the gender helps
to tell apart two people with one surname. Names that are more often something else
(months, virtues, places) are left out, or stand in `DOUBTFUL`.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set

# Names mostly of men.
MALE: Final = word_set(
    "given_names.male",
    """
    aaron abbas abdel abdelaziz abdelfattah abdul abdulaziz abdullah abdulrahman abe
    abel abid abraham abu adam adnan adolf adrian ahmad ahmed aidan ajay akbar akira
    al alain alan albert alberto aldo alec alejandro aleksandar aleksandr aleksander
    aleksei alex alexander alexandre alexei alexey alexis alfonso alfred alfredo ali
    alistair allan allen alonzo alphonse alvaro alvin amir amit amos anand anatoly
    anders andre andrea andreas andrei andres andrew andrey andriy andrzej andy angel
    angelo angus anil ansar anthony anton antonio antony anwar ara archie ari ariel
    armando arnold arseniy art artem arthur artur arturo arun asad asher ashraf asif
    ashton atul august augusto augustus avi axel ayman aziz bakhtiyar barack barney
    barry bart bartosz bashar basil bassam ben benedict benjamin benny bernard
    bernardo bernd bernie bert bertrand bilal bill billy bjorn blaine blair blake bo
    bob bobby bogdan boris boyd brad bradley brady brandon brendan brent bret brett
    brian bruce bruno bryan bryce burt byron caleb calvin cameron carl carlo carlos
    carlton cecil cedric cesar chad charles charlie chen chester chidi chris christian
    christoph christophe christopher chuck claude claudio clark clarence clay clayton
    clement cliff clifford clint clinton clyde cody colin connor conor conrad corey
    cornelius cory craig curt curtis cyril cyrus dale damian damien damon dan daniel
    danilo danny dante dariusz darrell darren darryl daryl dave david davide dean
    denis dennis denny derek derrick devin devon dexter diego dieter dietmar dilip
    dimitri dimitris dirk dmitri dmitriy dmitry dmytro dominic dominik dominique don
    donald donnie doug douglas drew duane dudley duncan dustin dwayne dwight dylan
    earl ed eddie edgar edmund eduardo edward edwin efrain egon ehud eli elias elijah
    elliot elliott ellis elmer elon elvis emanuel emerson emil emilio emir emmanuel
    emmet emre enda enrico enrique enzo eric erik erich ernest ernesto ernie ernst
    errol ervin erwin esteban ethan etienne eugene eugenio evan evgeny evo ezekiel
    ezra fabian fabio fadi fahad faisal farhan farid farouk felipe felix ferdinand
    fernando fidel filip filippo floyd francesco francis francisco franck franco
    francois frank frankie franklin franz fred freddie freddy frederic frederick
    fredrik friedrich fritz gabriel gael gareth garrett gary gavin gavrilo gene
    gennady geoff geoffrey george georges georgi georgy gerald gerard gerardo gerhard
    gerry giacomo gianluca gianni gideon gilbert gilles giorgio giorgos giovanni
    giuliano giulio giuseppe glen glenn gonzalo gordon graeme graham grant greg gregg
    gregor gregory guido guillaume guillermo gunter gunther gus gustav gustavo guy
    habib hal hamad hamdi hamid hamish hamza hank hans harald hari harold harrison
    harry harun harvey hasan hashim hassan hassen haydar heath hector heiko heinrich
    heinz helmut henri henrik henry herbert herman hermann hideki hilario hiroshi
    homer horace horst hosni howard hubert hudson hugh hugo humberto hunter hussein
    ian ibrahim idriss ignacio igor ihor ike ilham ilya imad imran ingvar ion irfan
    irving isaac isaiah isam ismail issa istvan ivan ivo ivor jack jackie jacob
    jacques jaime jair jake jakob jakub jamal james jameson jamie jan janos jared
    jaroslaw jason jasper javier jay jean jean-claude jean-luc jean-marie jean-pierre
    jeb jeff jefferson jeffrey jens jerald jeremiah jeremy jerome jerry jesse jesus
    jim jimmy joachim joao joaquin jochen joe joel joey joerg johan johann johannes john
    johnny jon jonas jonathan jorge jose josef joseph josh joshua josip jovan juan
    juha jules julian julio julius jun junichiro juri jurgen justin kaoru karim karl
    karol kaspar keiko keir keith kelvin ken kenji kenneth kenny kent kenzo kevin
    khalid khaled khalifa kim kirk klaus kofi konrad konstantin kostas krzysztof kumar
    kurt kyle kyriakos lamar lance larry lars laurence laurent lawrence lech lee leif
    leo leon leonard leonardo leonid leopold leroy leslie lester lev lewis liam
    lincoln lindsay lindsey linus lionel lloyd logan lorenzo lou louis lowell luc luca
    lucas luciano lucien ludwig luigi luis luiz lukas lukasz luke luther lyndon maciej
    magnus mahathir mahmoud mahmud maksim malcolm malik manfred manmohan manny manolis
    manuel marc marcel marcelo marcin marco marcos marcus marek mariano mario marius
    mark marko markus marlon marshall martin marty marvin marwan masoud mateo mateusz
    mathias mathieu matt matteo matthew matthias matti maurice mauricio mauro max
    maxim maxime maximilian maxwell mel melvin mehdi mehmet menachem micah michael
    michal michel miguel mihai mikael mike mikhail mikheil milan miles milos milton
    ming mirko miroslav mitch mitchell mitt miya mohamed mohammad mohammed mohammad
    mohan mohsen moises monty morgan moritz morris moshe muammar muhammad muhammadu
    mukesh murat murray musa mustafa mykola naftali najib nasser nate nathan nathaniel
    naveen navin neal ned neil nelson nestor neville newt nicholas nick nico nicola
    nicolae nicolas nigel nikita nikolai nikolas nikolay nils nitin noah noam noel
    norbert norman nouri nuri octavio odd ola olaf oleg oleksandr oleksiy oliver
    olivier omar orhan oriol orlando orrin orson oscar osama osman oswald otto owen
    pablo paddy panos paolo parker pascal pat patrice patricio patrick paul paulo
    pavel pawel pedro peng percy pervez pete peter petr petro phil philip philippe
    phillip pierre pietro piotr pradeep prakash quentin quincy quinn rafael rafal
    rafik rahm rahul raj rajesh rajiv ralf ralph ram rami ramon ramzan ramzi rand
    randall randolph randy raphael rashad rashid raul ravi ray raymond recep reggie
    reginald reinhard reinhold reince rene reuben rex reza ricardo riccardo richard
    rick ricky rishi rob robby robert roberto robin rocco rod roderick rodney rodrigo
    roger rohan roland rolando rolf roman romano ron ronald ronnie ross roy ruben
    rudolf rudolph rudy rufus rui rupert ruslan russ russell rustam ruud ryan saad
    sabah saddam saeed said sajid salah saleh salim salman salvador salvatore sam
    sameh sami samir samuel sandeep sandro sanjay santiago satoshi scott sean
    sebastian selim serge sergei sergey sergio seth shah shahid shane shannon sharif
    shashi shaun shawn sheldon shimon shinzo sid sidney sigmar silvio simon slobodan
    solomon spencer stan stanislav stanley stefan stefano stelios stephane stephen
    sterling steve steven stevie stewart stuart sunil suresh sven syed taha takeshi
    tamim tariq taro tayyip ted teddy teodoro terence terrance terrell terrence terry
    thabo thad thaddeus theo theodore thierry thomas thor thorsten tim timo timothy
    tobias toby todd tom tomas tomasz tommaso tommy toni tony torsten toshio travis
    trent trevor trey tristan tucker turgut tyler tyrone ulrich ulysses umar umberto
    uri usman uwe vaclav valentin valery vance vasily vaughn vernon viktor victor
    vijay vikram vince vincent vincenzo vinod virgil vitali vitaly vito vitaliy vlad
    vladimir volker volodymyr vyacheslav wade waleed walid wallace walt walter wang
    warren wayne wen wendell werner wesley wilbur wilfred wilhelm willard willem
    william willie willy wilson winston wojciech wolf wolfgang woodrow wyatt xavier xi
    yair yakov yasser yasir yasin yevgeny yigal yitzhak yoav yoshihide yousef youssef
    yuri yuriy yusuf yves zach zachary zack zaid zbigniew zeke zhang ziad zoran
    zulfikar
    """,
)

# Names mostly of women.
FEMALE: Final = word_set(
    "given_names.female",
    """
    abby abigail ada adele adriana adrienne agatha agnes aileen aisha alana alejandra
    alessandra alexandra alice alicia alina alison allison alyssa amal amanda amber
    amelia amina amira amy ana anastasia andrea angela angelica angelina angie anita
    ann anna annabel anne anne-marie annette annie annika antoinette antonia anya
    arianna ariana arlene ashley asma astrid audrey aung ayesha aysel barbara beatrice
    beatriz becky belinda benazir bernadette bernice bertha beth bethany betsy betty
    beverly bianca bonnie brenda brianna bridget brigitte britney brittany brooke
    camila camilla candace carla carly carmen carol carole carolina caroline carolyn
    carrie casey cassandra catalina caterina catherine cathy cecilia celeste celine
    chantal charlene charlotte chelsea cheryl chiara chloe christiane christina
    christine christy cindy claire clara claudia clementine colleen condoleezza connie
    constance consuelo corazon cori corinne courtney cristina crystal cynthia dana
    daniela danielle daphne darlene dawn deborah debbie debra deirdre delia delores
    denise desiree diana diane dianne dilma dina dolores donna dora doreen doris
    dorothy ebony edith edna eileen elaine eleanor elena eleni elisa elisabeth elise
    eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin ernestine
    esther ethel eugenia eva eve evelyn fatima fatma faye federica felicia fernanda
    fiona flora frances francesca francine frida gabriela gabriella gabrielle gail
    gayle genevieve georgette georgina geraldine gertrude gillian gina ginger giorgia
    gisele giulia gladys glenda gloria golda greta gretchen guadalupe gwen gwendolyn
    hannah harriet hayley heather heidi helen helena helene helga henrietta hilary
    hilda hillary hortense huma ida ilhan imelda indira ines ingrid irene irina iris
    irma isabel isabella isabelle ivana ivanka ivy jacinda jacqueline jana jane janet
    janice janine jasmine jayne jean jeanette jeanine jeanne jenna jennifer jenny
    jessica jill jillian jo joan joanna johanna joanne jocelyn jodi jody josephine joyce
    juanita judith judy julia juliana julianne julie juliet juliette kaitlyn kamala
    karen karin karina karla kate katharina katherine kathleen kathryn kathy katie
    katrina katya kay kayla kayleigh keisha kelsey kelli kellie kelly kellyanne kendra
    kerry kim kimberly kirsten kirstjen kristen kristi kristin kristina lana lara
    larissa laura lauren laurie leah leila lena leslie leticia lidia lila lillian lily
    linda lindsay lindsey ling lisa liz liza lois lola loretta lori lorraine louise
    lucia lucille lucinda lucy luisa lydia lynn lynne mabel madeleine madeline mae
    maggie maha malala mandy manuela marcia margaret margarita margot maria mariam
    marian marianne marie mariana marilyn marina marine marion marissa marjorie marlene
    marsha martha martina mary maryam mathilde matilda maureen maxine mayra megan
    meghan megyn mei melanie melania melinda melissa mercedes meredith meryl mette mia
    michele michelle mildred mina mira miranda miriam moira molly mona monica monika
    muriel myra nabila nadia nadine nancy naomi natalia natalie natasha nathalie nayib
    nellie nicole nicola nikki nina noor nora noreen norma octavia olga olivia oksana
    pam pamela patricia patsy patti patty paula paulette pauline peggy penelope penny
    petra phoebe phyllis polina polly priscilla priti priya rachel rachael ramona
    raquel rashida rebecca reem regina rekha rena renata renee rhonda rihanna rita
    roberta robyn rochelle roisin rosa rosalind rosario rosemary roxana roxanne ruth
    sabrina sadia sally samantha samira sandra sandy sanna sara sarah saskia selena
    serena shaheen shakira shannon sharon sheikha sheila shelley sheri sherry shirley
    shonda shreya sigrid silvia simone siobhan sofia sonia sonja sonya sophia sophie
    stacey stacy stella stephanie steffi sue suella susan susana susanna susanne susie
    suu suzanne svetlana sylvia tamara tammy tania tanya tara tatiana tawakkol teresa
    teri tess thelma theresa tiffany tina toni tonya tracey tracy tricia trudy tulsi
    ursula valentina valerie vanessa vera verena veronica vicky victoria violeta
    virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred winnie
    xiomara yasmin yasmine yelena yingluck yoko yolanda yulia yvette yvonne zahra
    zainab zara zelda zeynep zoe
    """,
)

# Given names that are also common words, months, places or family names: they count
# only when another name or a title stands beside them.
DOUBTFUL: Final = word_set(
    "given_names.doubtful",
    """
    al amber angel april art august austin bill bo brooke carol chad charlotte chase
    chelsea christian clay colon crystal dale dawn dean don drew duke earl eve faith
    faye florence frank gene georgia grace grant guy hope hunter iris ivy jack jackson
    jan jay jean jordan joy june kay kent king lance lee lily mae major marine mark
    marshall max may mercedes miles miller ming mitt nick noel norm odd orlando paris
    parker pat patty penny pierce prince ray regina rich rob rod rose ruby sandy sky
    smith sofia sterling sue summer sun sydney taylor tony tucker tyler van victoria
    violet virginia wade wang warren washington will wolf woods worth young
    """,
)
GIVEN_NAMES: Final = MALE | FEMALE | DOUBTFUL


def gender_of(given: str) -> str:
    """The gender a given name mostly tells: "m", "f", or "" where it tells none."""
    name = given.casefold()
    if (name in MALE) == (name in FEMALE):
        return ""
    return "m" if name in MALE else "f"


# Family names that stand first in Chinese, Korean and Vietnamese names: "Kim Jong Un"
# is later called Kim.
FAMILY_FIRST: Final = word_set(
    "given_names.family_first",
    """
    ahn bai ban bo cai cao chang chen cheng cho choe choi chow chu chun chung deng dong
    duan fan fang feng fu gao geng gong gu guo han hao he hong hu hua huang hwang jang
    jia jiang jin jo ju jung kang kim ko kong kwon le lee lei li liang lim lin ling liu
    long lu luo ma mao meng min moon na ng ngo nguyen noh oh pan park peng pham qi qian
    qin qiu ren rhee roh ryu seo shao shen shi shim shin sim so sohn son song su suh sun
    sung tan tang tao tian tran tsai wan wang wei wen won woo wu xi xia xiao xie xu xue
    yan yang yao ye yi yim yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong
    zhou zhu zhuang zou
    """,
)

# Usual short forms, and forms in other languages, of one given name: a row is one name,
# its full form first. "Joe Roe" and "Joseph Roe" are one person by them.
SHORT_FORMS: Final = extended(
    "given_names.short_forms",
    """\
alexander alex sasha aleksandr
andrew andy drew
anthony tony
benjamin ben benny
bernard bernie
charles charlie chuck
christopher chris
daniel dan danny
david dave
deborah debbie deb
donald don donny
edward ed eddie ted
elizabeth liz beth betty betsy
eugene gene
frederick fred freddie
gerald gerry jerry
gregory greg
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
john jack johnny
joseph joe joey
joshua josh
katherine kate kathy katie cathy catherine kathleen
kenneth ken kenny
lawrence larry
margaret maggie meg peggy
matthew matt
michael mike mick
nicholas nick
patricia pat patty tricia
patrick paddy
peter pete
philip phil
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
ronald ron ronnie
rudolph rudy
samuel sam sammy
stephen steve steven
susan sue suzy
theodore theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
vladimir vlad
volodymyr vladimir
walter walt
william bill billy will liam
zachary zach zack
""",
)
