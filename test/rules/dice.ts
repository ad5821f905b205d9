import { generator } from '../publish/chance.ts'

/**
 * The chances of one step. They depend on the seed and on the step's number alone, so that a day which is played
 * again without some of its steps goes on alike: that is how a failing day is made small.
 */
export class Dice {
  readonly #seed: number
  readonly #roll: () => number

  constructor(seed: number, step: number) {
    this.#seed = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b)) | 0
    this.#roll = generator(this.#seed)
  }

  /** From 0 to 1. */
  roll(): number {
    return this.#roll()
  }

  isLucky(chance: number): boolean {
    return this.#roll() < chance
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#roll() * (most - least + 1))
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.#roll() * list.length)]!
  }

  /** One of a list, the same one where others have gone from it: each has its own lot. */
  lot<T extends { readonly id: number }>(list: readonly T[]): T | undefined {
    const salt = Math.floor(this.#roll() * 2 ** 31)
    const lots = list.map((item) => ({
      item,
      lot: generator(this.#seed ^ salt ^ Math.imul(item.id, 0xc2b2ae35))(),
    }))
    return lots.reduce((best, next) => (next.lot < best.lot ? next : best), lots[0]!)?.item
  }

  /** One of a list, each as likely as its weight says. */
  weighed<T extends { readonly weight: number }>(list: readonly T[]): T {
    let left = this.#roll() * list.reduce((sum, { weight }) => sum + weight, 0)
    for (const item of list) {
      left -= item.weight
      if (left < 0) return item
    }
    return list.at(-1)!
  }
}
