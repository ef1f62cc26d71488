pcs constraint order a then b
