/** Short forms that spelling alone cannot recognise. First is the full name; a word may stand in several groups. */
const GROUPS = `alexander alexandra aleksandr aleksandra oleksandr sasha sascha alex|michael mikhail mykhailo misha mike mick|ivan vanya|maria mariya masha marija|dmitri dmitry dmytro dima mitya
ekaterina katerina kateryna katya katja|catherine katherine kate kathy katie|nikolai mykola kolya nicholas nick|vladimir volodymyr vova volodya|evgeny yevgeny yevhen zhenya|anastasia nastya|elena olena lena helena
tatiana tetyana tanya|natalia natasha|yulia yuliya julia|pavel pavlo pasha|sergei serhiy serezha|anna anya ania|olga olha olya|svetlana svitlana sveta|robert rob bob bobby|william will bill billy|richard rick dick
elizabeth liz beth betty elisabeth lisa|margaret maggie peggy meg|james jim jimmy jamie|john jack johnny|thomas tom tommy|joseph joe joey|edward ed eddie ted|charles charlie chuck|anthony tony|daniel dan danny
samuel sam|benjamin ben|patricia pat patty|susan sue|jose pepe|francisco paco pancho|guadalupe lupe|mohammed muhammad mohamed mehmet mo hamada|abdullah abdou abdo|fatima fatma fatoumata|ibrahim abraham ibro
yusuf yousef youssef joseph yosef|yahya john|sulaiman solomon suleyman|dawud david daoud|musa moses moussa|isa jesus|maryam miriam mary maria meryem|zahra zara|johannes hans johann|georgios giorgos george yorgos`;

const groupsOf = new Map<string, Set<number>>();
GROUPS.split(/[|\n]/).forEach((group, number) => {
  for (const name of group.trim().split(/\s+/)) groupsOf.set(name, (groupsOf.get(name) ?? new Set<number>()).add(number));
});

/** Whether two folded Latin words are known forms of one name. */
export const sameNickname = (a: string, b: string): boolean => {
  const [one, other] = [groupsOf.get(a), groupsOf.get(b)];
  return one !== undefined && other !== undefined && [...one].some((group) => other.has(group));
};
