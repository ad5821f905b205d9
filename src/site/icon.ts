import { ICON } from '../feed/document.ts'
import type { Site } from '../feed/site.ts'

/** The icon of a page: the site's own where it is on the same host, since pages load nothing from others. */
export function iconOf({ icon, base }: Site, root: string): string {
  return icon !== undefined && new URL(icon).origin === new URL(base).origin ? icon : root + ICON
}

/** The picture of sites that have none of their own: PNG, 512 pixels square, 4 colours. Drawn for wirefeed. */
export const ICON_BYTES: Uint8Array = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAgAAAAIAAgMAAACJFjxpAAAADFBMVEWjJxzCb2jgt7P///80zTn3AAAJfUlEQVR42u2cPZLcNhCF+VMW',
    'AwbIFHgDHoFHmDmCAsuBjyAFOgLnCAp8BQVaBToC9ghzhAmUWNEEE8yqdkiXVFa5LJHoB6AbXeXqF2/tfkt0v24ATVaVyWQymUwmk8lk',
    'MplMJpPJZDKZTCaTyWQymUwm06rcstzfv/9NFeCrvty/0AVYluXzn8oAy/L5hTLAsrzfKwMsX94qAyzLO22A5a+9MsDyZa8MUJZgDWCZ',
    '98oAJQnWAQoSbAAsj3tlgOVRG2D5pA2wvNUGKEMQAiiSCiGA5aoNUGIRwgAFFiEMUMANCIDlpA0gvggUgPgikADSmUADzNoAwlUJAFj2',
    '2gBXbQDROIQAHrUBlqM2wE0bQLAkgACzNoDcI0ABZm0AsUcAA8zaAFJegAPctAGEKkIEwFUbYDloA1y1AURaoyiAT9oAszaAhBnFATxq',
    'AwhkYiTARRtg1gbgbwtiAR61AdjDMBrgog0wawNwu2E8wFUbgLkoJwCctAEetQF41yAF4KQNwLxFqV++ul+0u4Lq9w/azWn1/IPaGnzX',
    'r153j1RV9WvVNfiqP3TX4GskeNU1qKrqmddpDf/VL153DVACyTsEaBVEr/OeaV9iVHfa9zjV6+K96Y96o7wGVe1L7w/iw0B6toBchEul',
    'vAg3YYCq1ytI4CKIzzbUuolIZ8IsDlB5VTOsqqrTTUQyDm/yAM80K+I3jcpBUDXKiUg8ggKJSDyCg/YjOGk/ghJBEHwEJYIg/AhKBEHQ',
    'DksEQbAiFAmCalIOgmBzViQIQn1BkSCoBu0gaLSDIGRGZYKg0w6CQBiWCYJAh14oCBrVxjBcEI6VshteygBs79ZvlbYVFAqC7T3KQ6Vs',
    'BYWsaLsiFbKibSsoZEWBxuhQCOBO2Yq21+CivQalrGhzDYpFYaMdhZtrUMqKNr3oor0GOVHoli/37+APH2zVgyyAmM8/DPxR6KI+/9Dx',
    'R6GL+vLBVl904QCAvnwwskehi/vuQM8ehS7uywc1exS6yG8vTNxR6CLf+h+4o9BFTqp13FHoYgdkPHNFdrFXsiNzFLrYN4175r7QxQ4s',
    'NsxR6KLnpDzv7sRFv+498kahi54a7Xj3yC56OKHm3SO7+Ac6sZqxi5/XG1jTIOFbNB2rGbv4TrtmTQOXcPIzcZqxS9jyDpxm7BIOv9aD',
    '4MwNcIkMgis3QOAReMY0cCmzuyNjZ+xSbmN6xjRwKdeiDWMauKQhFc+XBi5pRmTkS4O0DyI5vjRwSXM6HV81cElT9DVfGri0ebWJrSly',
    'afNqA1tT5NJmBnu2poh6zWcfYUVPEgCnCCuaJQBuMVG4FwDYyq2BKw9JgFOEFR0lAG4RUXiWANh6rp6pHNEAG3a8YypHNMANj8JZBGBj',
    'DTqmPAQATngUPogA3PAoPIkAbDzYiScPEYATHIVXGYArXJGfZADWTysanjyEXvs9wn3hXgbgAkfhQQZghncnRxmA9X/MseQhBnBCzfgi',
    'BHBF0+BJCGBGzXgWAlgPgonjmAQEuKBpcBACuKFm/CAEsGpxHUdBRgGOYBqcpQAuYBpcpQBuYBokFOSXrz6mBsHIdU7z/GNaEPR8kwT0',
    'lw/OYBqk3uGSXz64gmmQPGFKvXO/urisw4UUwQFLg3OVThDfE4y8c2V30UHgmE6qvutNbBD0zOOV4de9V6yo5R6v7CKtqGYfNX8TWY88',
    '93xnHRmFO/ZZ97u4KBzZB0xDcXiA8vCcBxB6s+0IRW32hKuPicKW2YnCj+AJCtr8QW8fE4VeYND7LiYKJ9YZX8oLjlAe5k+ajxFR6CTe',
    'umkivLAXeeFiwqOwFZm17/GK3MjM2nv8pSqZ944GvC/0/FYYCMMrUpBZ3nnx8BZ1lHnnZYBnyJ2AFQbW4IBkDMtLNxNqxq2EFW5XpDPy',
    'rI6Ca3BFjIDntaMJTQPP3hUG8wAxAp73np6haTCKePGmFx2BR/XEAzCC1aCX8eKtmnwBtgZM7x/WYGveynjxViLOCCjTC5AD2BQJefHW',
    'acUDkC5HySA4Ak50kgyCM5Cv50owCK7Aj3G9g9pheeikvHg9CGaAk8mL0Ym1Vg4Am1hrpIoBOrFWSxWDjSA4A1bIBbDaE1yAn2L7MsgI',
    '5eFOqhqt9wQ3AJPt0yQN1JcOUtUIHdVxYtVo3Yoe6IU6V5JWdKTtgu+LCD1iBK0gQIMYQSNWDtej8In+IbZqtBqFN9oKGT+NAo0ITGLV',
    'aH3CYk97ccpqv1qW93uoIh/ox5Tw978NUfz8/QFoRGBgKIf/3Fg+IhX5RK/TIdlwTvT6/uxEfX459JvxOwBOlA/Qbz/fHtibdNn12G+n',
    'cAs4UZtbj7sAfAM4UZNbj8fQAwZ6ojoT4L8X1j/OUU+AFWbW4y4YQMjNoM+rx0OQ3gE90ZQH4IMx1gNWuMtqCJrwE24BKxyzGoI+/A/W',
    'gBWOWQ3BQPx+T1vhkAUwEc9vols+l9MQ1FSej7QX9zkNQUPluaO9uMsBINOsp724y+lIyILf0l7c5gDsqK1HQ3txk9OR0G8J0G1pndOR',
    '0GcQ9HF4DkBDnwUCx+EZLVFLXwoAx+E+HaCn78aA43Cf3hI5+jCyp4vBlA4AfM0BOA7fpfdkO/pSoKWLwZjeEk30JXktCuCBWwm6Gg3p',
    'AMgtvSer0ZDcFNbIzNZEViOX3BQ2yJgAfRzeywIM8QBzlhP/6MWOLIddMkCHzAv1ZLETBujIYtcmt8U9MrdHH0A0sgD0AUST3BZDADVZ',
    'j+tkAAfNjJH1uE5uizEA+gBCGGAirV4YYEc6rU/dGGAAozYAvf/3qRsDDMCRAJMsQE8a3S51YwAZEXAAIQxAH0CMsgD0/j8ZACrHK7WG',
    'BDgLAzxwAUAt2UqteaD6chQAakpXrP4YedqZC0AanUsFgDYmwAGES96bYQPUEwXQJwMgm1NRAGB7vua0ZzYA4IACSfN0AOyDmyMV5F0y',
    'AHBIhaR5l3xAABzTIScg6QDAQSWS5m0yQIMYYQIAfm8GDcz1ggDQR3166glnAOwAG6ABmnQAZEaDDvIm/eYQuRv+GeDGBwBcCQFLnAFQ',
    '092ALAB5dSsOgLRz5O/PAeiBPQX5++sMgAY43BAFIEY4CgAMdEMtC9DRRwu1KEB4kCkRIGqociSbOfofzALoyMMd+h/MGyv11NpJA/Tk',
    'yYYwQGCksxBATx3tSANsj/WWAtgabC4GsDXaXQ7AZDKZTCaTyWQymUwmk8lkMplMJpPJZDKZTCaTyWQymUwmk8lkMpn+//obijkKnaOy',
    'zJMAAAAASUVORK5CYII=',
  ].join(''),
  'base64',
)
