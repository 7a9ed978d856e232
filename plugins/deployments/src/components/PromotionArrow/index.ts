export * from './PromotionArrow';
