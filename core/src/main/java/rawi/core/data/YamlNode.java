package rawi.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML data file that knows its file and line, so that a bad entry can be found. */
public final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * The root of a file.
     *
     * @throws IllegalArgumentException when the file is missing, empty or not YAML
     */
    public static YamlNode read(DataFiles files, String path) {
        LoadSettings settings = LoadSettings.builder().setLabel(path).build();
        try (InputStream in = files.require(path)) {
            return new Compose(settings)
                    .composeInputStream(in)
                    .map(root -> new YamlNode(path, root))
                    .orElseThrow(() -> new IllegalArgumentException(path + " is empty"));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public IllegalArgumentException error(String what) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new IllegalArgumentException(file + " line " + line + ": " + what);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isNull() {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().equals("null") || scalar.getValue().isEmpty());
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("expected text");
    }

    /** The items of a list; a single text stands for a list of one. */
    public List<YamlNode> list() {
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>(sequence.getValue().size());
            for (Node item : sequence.getValue()) {
                items.add(new YamlNode(file, item));
            }
            return items;
        }
        if (isNull()) {
            return List.of();
        }
        return List.of(this);
    }

    /** The items of a list as text. */
    public List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    /** The entries of a mapping in file order. */
    public Map<String, YamlNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected key: value pairs");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlNode(file, tuple.getKeyNode()).text();
            if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
                throw error("key " + key + " stands twice");
            }
        }
        return entries;
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(map().get(key)).filter(value -> !value.isNull());
    }

    public YamlNode require(String key) {
        return get(key).orElseThrow(() -> error("no " + key));
    }
}
