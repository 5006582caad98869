package dev.qiangcai.market.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The goods that a practice store starts with.
final class Groceries {
    private static final List<String> NAMES = List.of(
            "上海青 500g|Shanghai greens 500 g",
            "番茄 500g|Tomatoes 500 g",
            "黄瓜 3根|Cucumbers, 3",
            "土豆 1kg|Potatoes 1 kg",
            "胡萝卜 500g|Carrots 500 g",
            "大白菜 1颗|Napa cabbage, 1",
            "西兰花 1颗|Broccoli, 1",
            "青椒 300g|Green peppers 300 g",
            "茄子 500g|Aubergines 500 g",
            "生姜 200g|Ginger 200 g",
            "大蒜 3头|Garlic, 3 heads",
            "香菇 250g|Shiitake 250 g",
            "嫩豆腐 400g|Soft tofu 400 g",
            "猪里脊 500g|Pork loin 500 g",
            "鸡胸肉 500g|Chicken breast 500 g",
            "牛腩 500g|Beef brisket 500 g",
            "鲜虾 500g|Fresh shrimps 500 g",
            "纯牛奶 1L|Milk 1 l",
            "原味酸奶 6杯|Plain yoghurt, 6",
            "东北大米 5kg|Rice 5 kg",
            "挂面 1kg|Noodles 1 kg",
            "花生油 5L|Peanut oil 5 l",
            "苹果 1kg|Apples 1 kg");

    private Groceries() {}

    static List<Item> items(long seed) {
        var random = new Random(seed);
        var items = new ArrayList<Item>();
        items.add(new Item(new Sku("SC1000"), "土鸡蛋 30枚", "Free-range eggs, 30", Fen.of(1250), 20, 1, true));
        for (String names : NAMES) {
            items.add(item(1000 + items.size(), names, random));
        }
        return List.copyOf(items);
    }

    private static Item item(int number, String names, RandomGenerator random) {
        int bar = names.indexOf('|');
        var price = Fen.of(190 + 10L * random.nextInt(600));
        return new Item(
                new Sku("SC" + number),
                names.substring(0, bar),
                names.substring(bar + 1),
                price,
                20 + random.nextInt(180),
                5,
                false);
    }
}
