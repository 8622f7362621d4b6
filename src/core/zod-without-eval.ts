/**
 * Zod tries `new Function` when the first object schema is made, which a strict Content-Security-Policy reports as a violation although Zod
 * catches it. Import this file before the first schema is made.
 * Source: node_modules/zod/v4/core/util.js, `allowsEval`.
 */
import * as z from 'zod'

z.config({ jitless: true })
