// Forms of English words that no suffix rule makes, lemma first. Written from general knowledge of the language.
const lines = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say said
make made
know knew known
take took taken
see saw seen
come came
think thought
get got gotten
give gave given
find found
tell told
become became
show shown
leave left
feel felt
put
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
let
mean meant
set
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain lying
lead led
read
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
cut
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
sell sold
fight fought
teach taught
eat ate eaten
sing sang sung
strike struck stricken
hang hung
shake shook shaken
ride rode ridden
feed fed
shoot shot
drink drank drunk
hit
arise arose arisen
fly flew flown flies
spread
sleep slept
cost
beat beaten
light lit
bind bound
cast
hide hid hidden
swing swung
steal stole stolen
wake woke woken
freeze froze frozen
lend lent
swim swam swum
bear bore borne born
bend bent
bite bit bitten
bleed bled
blow blew blown
breed bred
burst
cling clung
creep crept
dig dug
flee fled
forbid forbade forbidden
forecast
foresee foresaw foreseen
forgive forgave forgiven
grind ground
hurt
kneel knelt
lay laid
leap leapt
learn learnt
mislead misled
mistake mistook mistaken
overcome overcame
overthrow overthrew overthrown
prove proven
quit
rebuild rebuilt
ring rang rung
seize
sew sewn
shed
shine shone
shrink shrank shrunk
shut
sink sank sunk
slide slid
sow sown
spell spelt
spill spilt
spin spun
split
spring sprang sprung
stick stuck
sting stung
stink stank stunk
swear swore sworn
sweep swept
swell swollen
tear tore torn
thrust
tread trod trodden
undergo underwent undergone
undertake undertook undertaken
uphold upheld
upset
weave wove woven
weep wept
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
dream dreamt
burn burnt
dwell dwelt
outdo outdid outdone
overtake overtook overtaken
oversee oversaw overseen
redo redid redone
rewrite rewrote rewritten
sneak snuck
strive strove striven
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
die dice
leaf leaves
life lives
knife knives
wife wives
half halves
wolf wolves
thief thieves
shelf shelves
calf calves
loaf loaves
self selves
elf elves
hoof hooves
scarf scarves
crisis crises
analysis analyses
basis bases
thesis theses
hypothesis hypotheses
emphasis emphases
oasis oases
diagnosis diagnoses
axis axes
phenomenon phenomena
criterion criteria
bacterium bacteria
medium media
datum data
curriculum curricula
memorandum memoranda
referendum referenda
stadium stadia
stratum strata
nucleus nuclei
stimulus stimuli
fungus fungi
alumnus alumni
radius radii
appendix appendices
index indices
matrix matrices
vertex vertices
nebula nebulae
larva larvae
formula formulae
policeman policemen
policewoman policewomen
fisherman fishermen
spokesman spokesmen
spokeswoman spokeswomen
spokesperson spokespeople
businessman businessmen
businesswoman businesswomen
chairman chairmen
congressman congressmen
congresswoman congresswomen
fireman firemen
gunman gunmen
serviceman servicemen
sportsman sportsmen
statesman statesmen
workman workmen
good better best
bad worse worst
far further farther furthest farthest
little less least
many more most
`;

/** `{ lemma, forms }`. */
export const irregular = lines.trim().split('\n').map(line => line.split(' ')).map(([lemma, ...forms]) => ({ lemma, forms }));
