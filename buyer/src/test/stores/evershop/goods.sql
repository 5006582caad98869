insert into setting(name,value,is_json) values ('storeCurrency','USD',false),('codPaymentStatus','1',false),('codDisplayName','Cash on delivery',false) on conflict do nothing;
with z as (insert into shipping_zone(name) values('Germany') returning shipping_zone_id),
 c as (insert into shipping_zone_country(zone_id,country) select shipping_zone_id,'DE' from z),
 p as (insert into shipping_zone_provider(zone_id,provider_code) select shipping_zone_id,'core' from z),
 m as (insert into core_shipping_method(name) values('Standard') returning core_shipping_method_id)
insert into core_shipping_method_rate(method_id,zone_id,cost) select core_shipping_method_id,shipping_zone_id,5 from m,z;
with p as (insert into product(sku,price,status,weight,package_id,visibility) values('EGG-30',12.50,true,1,1,true),('MILK-1',2,true,1,1,true) returning product_id,sku),
 d as (insert into product_description(product_description_product_id,name,url_key) select product_id, case sku when 'EGG-30' then 'Fresh Eggs 30' else 'Whole Milk' end, lower(sku) from p)
insert into product_inventory(product_inventory_product_id,qty,manage_stock,stock_availability) select product_id, case sku when 'EGG-30' then 20 else 0 end, true, true from p;
